package id.jembatan.agreements.procedure;

import id.jembatan.platform.refusal.Problem;

/// Every no of the procedures.
public enum ProcedureProblem implements Problem {
    /// No template has this code (422, in a request that names one).
    UNKNOWN_PROCEDURE(422),
    /// No template in force knows this kind.
    UNKNOWN_KIND(422);

    private final int status;

    ProcedureProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
