/// The library: definitions of what can be measured. Says nothing to others; the definitions travel inside the
/// events of targets and observations.
@NullMarked
package id.jembatan.kpi.indicator;

import org.jspecify.annotations.NullMarked;
