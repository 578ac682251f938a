package id.jembatan.kpi.goal;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature.
public enum GoalProblem implements Problem {
    GOAL_EXISTS(409),
    TITLE_MISSING(422),
    UNKNOWN_PARENT(422),
    /// A goal would be above itself.
    CIRCULAR_PARENT(422),
    HORIZON_REVERSED(422);

    private final int status;

    GoalProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
