/// Brings in what a file says of index series, contributions and programmes, through the same doors as everything else.
/// Owns nothing.
@NullMarked
package id.jembatan.kpi.intake;

import org.jspecify.annotations.NullMarked;
