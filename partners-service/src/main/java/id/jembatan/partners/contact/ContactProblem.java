package id.jembatan.partners.contact;

import id.jembatan.platform.refusal.Problem;

/// Every no about contacts and their cards. A card's problem has no status of its own: it is told inside the report.
public enum ContactProblem implements Problem {
    /// No such contact, or not the caller's to know of.
    UNKNOWN_CONTACT(404),
    /// The record is kept by another desk.
    CONTACT_OF_ANOTHER_DESK(403),
    /// Partner, mission or agency: one of them, and one only.
    CONTACT_NEEDS_ONE_PLACE(422),
    /// Not the desk's own mission or agency.
    CONTACT_AT_ANOTHER_HOUSE(422),
    UNKNOWN_PLACE(422),
    UNKNOWN_RETENTION_CLASS(422),
    UNKNOWN_LEGAL_BASIS(422),
    /// The desk would not see its own record any more.
    AUDIENCE_HIDES_IT(422),
    /// The class counts from the occasion, which is not given.
    OCCASION_NEEDED(422),
    TERM_ENDS_BEFORE_IT_BEGINS(422),
    CONSENT_WITHDRAWN_BEFORE_GIVEN(422),
    UNKNOWN_PREDECESSOR(422),
    /// A role is handed on within one house.
    PREDECESSOR_ELSEWHERE(422),
    PREDECESSOR_IN_CIRCLE(422),
    PREDECESSOR_HAS_SUCCESSOR(409),
    /// The names of this person are erased; the record stays as it is.
    CONTACT_ERASED(409),

    /// The file is no vCard file at all.
    UNREADABLE_CARDS(400),
    TOO_MANY_CARDS(422),
    /// A card inside of a card.
    CARD_NESTED(422),
    CARD_NOT_ENDED(422),
    CARD_LINE_TOO_LONG(422),
    CARD_WITHOUT_NAME(422),
    CARD_VERSION_UNKNOWN(422),
    CARD_BROKEN(422),
    CARD_VALUE_REFUSED(422),
    CARD_REPEATED(422),
    /// Only warnings.
    CARD_WITHOUT_UID(422),
    CARD_PART_LEFT_OUT(422);

    private final int status;

    ContactProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
