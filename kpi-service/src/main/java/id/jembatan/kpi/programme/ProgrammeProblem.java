package id.jembatan.kpi.programme;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature.
public enum ProgrammeProblem implements Problem {
    PROGRAMME_EXISTS(409),
    /// A programme belongs to exactly one agreement, partnership or goal.
    ONE_PROGRAMME_SUBJECT(422),
    UNKNOWN_PROGRAMME_SUBJECT(422),
    PROGRAMME_ENDED(409),
    NOT_YOUR_AGENCY(403),

    ACTIVITY_EXISTS(409),
    TOO_MANY_ACTIVITIES(409),
    ACTIVITY_DROPPED(409),
    DATES_REVERSED(422),
    ACTUAL_IN_FUTURE(422),
    /// A milestone has an end and nothing else.
    MILESTONE_HAS_ONE_DATE(422),
    UNKNOWN_ACTIVITY(422),
    CIRCULAR_DEPENDENCY(422),
    DEPENDENCY_TWICE(422),
    UNKNOWN_PROMISE(422),
    UNKNOWN_APPLIED_INDICATOR(422),

    /// An approved plan is changed by a new one.
    PLAN_FROZEN(409),
    NOTHING_TO_PLAN(422),
    PLAN_NEEDS_REASON(422),
    PLAN_NEEDS_APPROVER(403);

    private final int status;

    ProgrammeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
