/// The implementation schedule: programmes of an agreement, a partnership or a goal with activities and milestones,
/// what must be finished before what, who does it on both sides, planned, forecast and actual dates, and every plan
/// that was ever approved. Says programme.changed. Nothing is deleted: activities are dropped, programmes end.
@NullMarked
package id.jembatan.kpi.programme;

import org.jspecify.annotations.NullMarked;
