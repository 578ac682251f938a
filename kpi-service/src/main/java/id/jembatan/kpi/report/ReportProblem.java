package id.jembatan.kpi.report;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature.
enum ReportProblem implements Problem {
    PERIOD_NOT_REPORTED(422),
    CUT_OFF_NOT_OVER(422);

    private final int status;

    ReportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
