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
    /// One partner twice, perhaps under the codes of two records that were merged.
    PARTNER_TWICE(422),
    /// One partner leads.
    SECOND_LEAD(422),
    /// The sector that comes first is one of the sectors.
    PRIMARY_SECTOR_NOT_AMONG(422),
    /// A day before that of the step before it, and no word of why.
    DATE_BEFORE_PREVIOUS(422),
    /// Both the day and the date as far as it is known were given.
    DATE_TWICE(422),
    /// A letter received before it was written.
    RECEIVED_BEFORE_ISSUED(422),
    /// A document of another case, or one that counts no more.
    UNKNOWN_DOCUMENT(422),
    /// Steps of the past are entered with cases of the past.
    PAST_NOT_WANTED(422),
    /// The procedure has no such step at the stage that the steps before it lead to.
    PAST_NOT_CONNECTED(422),
    /// The steps of the past lead to another stage than the one given.
    PAST_LEADS_ELSEWHERE(422),
    /// What happened after a case was entered goes the way of the procedure.
    PAST_AFTER_ENTRY(422),
    /// Only the last entry that stands can be taken back.
    NOT_THE_LAST_MOVE(409),
    /// The entry of the case itself, or a step that was entered before corrections were kept.
    MOVE_NOT_REVERSIBLE(409),
    /// What the step put out of force has been replaced since.
    REVERSAL_BLOCKED(409),
    /// The partner's own side is followed already.
    TRACK_EXISTS(409),
    /// A procedure that no officer of a partner acts in.
    NOT_A_PARTNER_SIDE_PROCEDURE(422),
    /// Somebody else's partner.
    TRACK_OF_ANOTHER_PARTNER(403),
    UNKNOWN_TRACK_PARTNER(422),
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
    /// Nothing differs there, so there is nothing to resolve.
    NO_OPEN_DIFFERENCE(409),
    /// A range of days that ends before it begins.
    RANGE_REVERSED(422);

    private final int status;

    AgreementProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
