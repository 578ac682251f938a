package id.jembatan.agreements.figure;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature.
enum FigureProblem implements Problem {
    UNKNOWN_QUESTION(404);

    private final int status;

    FigureProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
