package id.jembatan.kpi.moment;

import id.jembatan.platform.refusal.Problem;

/// Every no of figures that are asked for as of a moment.
public enum MomentProblem implements Problem {
    NOT_A_MOMENT(400),
    AS_OF_IN_THE_FUTURE(422),
    /// What was known then is made from everything that was said of each line: too many lines for one answer.
    TOO_WIDE_FOR_THE_PAST(422);

    private final int status;

    MomentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
