/// Fingerprints of texts and files.
@NullMarked
package id.jembatan.platform.hash;

import org.jspecify.annotations.NullMarked;
