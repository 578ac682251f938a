package id.jembatan.agreements.term;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature.
public enum TermProblem implements Problem {
    /// The text is not signed, or is over.
    TERM_NOT_RUNNING(409),
    TERM_WITHOUT_END(409),
    EXTENSION_EXCLUDED(409),
    /// Agreed on after the end: that is another text, which follows this one, and the gap stays.
    EXTENSION_TOO_LATE(409),
    EXTENSION_SPENT(409),
    CHANNEL_DIFFERS(422),
    NOT_LATER(422),
    NOTHING_TO_OBJECT(409),
    OBJECTED_ALREADY(409),
    NOTICE_PERIOD_UNKNOWN(409),
    NOTICE_GIVEN_ALREADY(409),
    /// The results that the caller has seen are no longer the results.
    RESULTS_CHANGED(409),
    SUCCESSOR_NOT_NAMED(422),
    UNTIL_NOT_NAMED(422),
    UNKNOWN_CASE(422),
    PREDECESSOR_CYCLE(422);

    private final int status;

    TermProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
