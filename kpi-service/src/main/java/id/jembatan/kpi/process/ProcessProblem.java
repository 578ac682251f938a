package id.jembatan.kpi.process;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature.
enum ProcessProblem implements Problem {
    UNKNOWN_PROCESS_FIGURE(404),
    AS_OF_IN_FUTURE(422),
    RANGE_REVERSED(422),
    NOT_A_DAY_OF_RECORD(422),
    UNKNOWN_PARAMETER_OF_FIGURE(422),
    UNFIT_PARAMETER(422);

    private final int status;

    ProcessProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
