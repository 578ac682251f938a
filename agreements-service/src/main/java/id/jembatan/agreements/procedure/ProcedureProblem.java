package id.jembatan.agreements.procedure;

import id.jembatan.platform.refusal.Problem;

/// Every no of the procedures.
public enum ProcedureProblem implements Problem {
    /// No template has this code (422, in a request that names one).
    UNKNOWN_PROCEDURE(422),
    /// No template in force knows this kind.
    UNKNOWN_KIND(422),
    /// A template that cannot be used; every slip is named with its line.
    TEMPLATE_INVALID(422),
    TEMPLATE_NOT_READABLE(400),
    VERSION_PUBLISHED(409),
    VERSION_OUT_OF_TURN(409),
    /// Nobody has looked yet at what this text would change.
    NOT_SIMULATED(409),
    UNKNOWN_VERSION(422),
    VALIDITY_BACKWARDS(422),
    // Of a case that shall follow another version
    CASE_IS_OVER(409),
    SAME_VERSION(409),
    STAGE_NOT_THERE(409),
    KIND_NOT_THERE(409),
    CLOCK_NOT_THERE(409);

    private final int status;

    ProcedureProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
