package id.jembatan.agreements.duty;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature.
enum DutyProblem implements Problem {
    DUTY_CODE_TAKEN(409),
    DUTY_REPORTED_ALREADY(409),
    DUTY_PERIOD_NOT_OVER(409),
    /// The day is not over yet, so another call could give other bytes.
    CUT_OFF_NOT_OVER(422),
    SUBMITTED_IN_FUTURE(422),
    DUTY_ENDS_BEFORE_IT_BEGINS(422);

    private final int status;

    DutyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
