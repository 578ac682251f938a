package id.jembatan.agreements.portfolio;

import id.jembatan.platform.refusal.Problem;

/// Every no of the import.
enum ImportProblem implements Problem {
    IMPORT_UNREADABLE(400),
    IMPORT_TOO_LONG(413),
    UNKNOWN_IMPORT(404),
    /// It stored nothing, or was taken back before.
    NOTHING_TO_REVERSE(409);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
