/// Pages on what of a scorecard is public, and on files of IATI.
@NullMarked
package id.jembatan.gateway.iati;

import org.jspecify.annotations.NullMarked;
