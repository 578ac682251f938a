package id.jembatan.platform.feed;

import id.jembatan.platform.refusal.Problem;

/// Every no of the feed. A cursor that nobody signed is the common `invalid-cursor`.
enum FeedProblem implements Problem {
    /// The events after the cursor are no longer kept.
    CURSOR_TOO_OLD(410),
    /// The cursor was made in a database that has been restored to an earlier state since.
    CURSOR_OF_ANOTHER_HISTORY(409),
    UNKNOWN_EVENT_TYPE(404);

    private final int status;

    FeedProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
