package id.jembatan.partners.request;

import id.jembatan.platform.refusal.Problem;

/// Every no about requests.
public enum RequestProblem implements Problem {
    /// No such request, or not the caller's to know of.
    UNKNOWN_REQUEST(404),
    /// Asked by another desk.
    REQUEST_OF_ANOTHER_DESK(403),
    /// The move belongs to the other side.
    REQUEST_MOVE_OF_OTHER_SIDE(403),
    /// Not from this state.
    REQUEST_MOVE_NOT_HERE(409),
    /// It is settled: ask again, or anew.
    REQUEST_SETTLED(409),
    UNKNOWN_REQUEST_KIND(422),
    REQUEST_MISSION_UNKNOWN(422),
    /// A day or a moment: one of them.
    REQUEST_DUE_ONCE(422),
    REQUEST_DUE_PAST(422),
    /// A refusal without a reason, an answer without text or result.
    REQUEST_TEXT_NEEDED(422),
    /// Something that this move does not take.
    REQUEST_MOVE_TAKES_NO_RESULTS(422),
    REQUEST_MOVE_TAKES_NO_DUE(422),
    /// An address or the id of a document.
    REQUEST_RESULT_NOWHERE(422);

    private final int status;

    RequestProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
