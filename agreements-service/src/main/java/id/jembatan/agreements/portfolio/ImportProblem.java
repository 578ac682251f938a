package id.jembatan.agreements.portfolio;

import id.jembatan.platform.refusal.Problem;

/// Every no of the import.
enum ImportProblem implements Problem {
    IMPORT_UNREADABLE(400);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
