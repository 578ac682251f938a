package id.jembatan.platform.idempotency;

import id.jembatan.platform.refusal.Problem;

/// Every no of the idempotency keys.
enum IdempotencyProblem implements Problem {
    IDEMPOTENCY_KEY_UNREADABLE(400),
    /// The first request with this key is still at work.
    REQUEST_IN_PROGRESS(409),
    /// The key was used for another request.
    IDEMPOTENCY_KEY_REUSED(422);

    private final int status;

    IdempotencyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
