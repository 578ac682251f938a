package id.jembatan.agreements.agreement;

import id.jembatan.platform.refusal.Problem;

/// Every no of the cases.
enum AgreementProblem implements Problem {
    /// The procedure wants more papers, answers or fields than the case has; they come in `missing`.
    NEEDS_MISSING(409),
    /// The move does not stand open at the stage of the case; those that do come in `open`.
    NOT_AT_THIS_STAGE(409),
    /// A move that the procedure does not have.
    UNKNOWN_MOVE(422),
    /// The procedure gives this move to another actor.
    MOVE_OF_ANOTHER_ACTOR(403),
    /// A department changes its own cases only.
    CASE_OF_ANOTHER_AGENCY(403),
    /// Entering a case afterwards takes a higher right.
    RETROACTIVE_NOT_ALLOWED(403),
    /// An open case of this kind with this partner is there already; `confirm=true` opens a second one.
    OPEN_CASE_EXISTS(409),
    REFERENCE_TAKEN(409),
    UNKNOWN_PARTNER(422),
    PARTNER_NOT_NAMED(422),
    UNKNOWN_ORIGIN(422),
    UNKNOWN_STAGE(422),
    STAGE_NOT_WANTED(422),
    UNKNOWN_FIELD_OF_CASE(422),
    FIELD_NOT_READABLE(422),
    /// A field that only a move changes once it is filled and the case has come so far.
    FIELD_SET_BY_MOVE(422),
    UNKNOWN_CHECKLIST(422),
    UNKNOWN_ITEM(422),
    DATE_IN_FUTURE(422),
    UNKNOWN_DOCUMENT_TYPE(422),
    UNKNOWN_PART(422),
    FILE_MISSING(422),
    FILE_EMPTY(422),
    FILE_TOO_LARGE(413),
    FILE_KIND_NOT_ALLOWED(415),
    FILE_NAMED_WRONGLY(422),
    /// A move relies on it, or it counts no more anyway.
    DOCUMENT_IN_USE(409),
    /// Nothing differs there, so there is nothing to resolve.
    NO_OPEN_DIFFERENCE(409);

    private final int status;

    AgreementProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
