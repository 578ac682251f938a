package id.jembatan.agreements.promise;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature.
public enum PromiseProblem implements Problem {
    /// No owner, or nothing by which one could see whether it is kept.
    PROMISE_NOT_TAKEN(409),
    EVIDENCE_MISSING(422),
    MEASURED_TWICE(422),
    UNKNOWN_PROMISE(422),
    SUCCESSOR_MISSING(422),
    STEP_NOT_POSSIBLE(409),
    PROMISE_CLOSED(409),
    INSTRUMENT_WITHDRAWN(409);

    private final int status;

    PromiseProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
