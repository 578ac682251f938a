/// Pages on what was promised, by whom and until when.
@NullMarked
package id.jembatan.gateway.commitment;

import org.jspecify.annotations.NullMarked;
