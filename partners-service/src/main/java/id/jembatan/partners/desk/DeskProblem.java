package id.jembatan.partners.desk;

import id.jembatan.platform.refusal.Problem;

/// Every no about desks.
enum DeskProblem implements Problem {
    UNKNOWN_DESK(404),
    DUPLICATE_DESK(409),
    /// Only a place where somebody sits can be entered, no `missions-of`.
    NO_DESK_TO_ENTER(422),
    REPEATED_DESK(422);

    private final int status;

    DeskProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
