package id.jembatan.platform.journal;

import id.jembatan.platform.refusal.Problem;

/// Why something is not done to the journal.
enum JournalProblem implements Problem {
    /// Somebody must keep it: the hold has to be lifted first.
    JOURNAL_HELD(409),
    HOLD_LIFTED_ALREADY(409),
    /// Neither a thing nor an account was named, or both.
    ERASE_WHAT(422);

    private final int status;

    JournalProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
