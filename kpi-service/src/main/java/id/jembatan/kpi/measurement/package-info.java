/// What is measured: scorecards of agreements and goals, indicators applied to them, targets with their revisions,
/// observations with their verification and correction. Says target.set and observation.recorded. Nothing is deleted.
@NullMarked
package id.jembatan.kpi.measurement;

import org.jspecify.annotations.NullMarked;
