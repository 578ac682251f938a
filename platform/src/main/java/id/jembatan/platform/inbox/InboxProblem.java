package id.jembatan.platform.inbox;

import id.jembatan.platform.refusal.Problem;

/// Every no of the inbox.
enum InboxProblem implements Problem {
    /// The hearer that parked the event is no longer part of this service.
    NOBODY_HEARS,
    /// The event was tried again and failed again.
    EVENT_FAILS_AGAIN;

    @Override
    public int status() {
        return 409;
    }
}
