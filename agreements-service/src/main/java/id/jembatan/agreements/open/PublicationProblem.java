package id.jembatan.agreements.open;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature.
enum PublicationProblem implements Problem {
    /// What is still being negotiated is nobody's to publish.
    NOT_SIGNED_YET(409);

    private final int status;

    PublicationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
