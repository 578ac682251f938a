package id.jembatan.kpi.goal;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature.
public enum GoalProblem implements Problem {
    GOAL_EXISTS(409),
    TITLE_MISSING(422),
    UNKNOWN_PARENT(422),
    /// A goal would be above itself.
    CIRCULAR_PARENT(422),
    HORIZON_REVERSED(422),
    /// An ended goal stays as it is, and nothing new hangs on it.
    GOAL_ENDED(409),
    UNKNOWN_GOAL(422),
    /// Neither itself nor a goal that has ended can come after a goal.
    UNFIT_SUCCESSOR(422),
    ONE_CONTRIBUTOR(422),
    UNKNOWN_CONTRIBUTOR(422),
    CONTRIBUTION_EXISTS(409),
    CONTRIBUTION_ENDED(409);

    private final int status;

    GoalProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
