package id.jembatan.partners.partnership;

import id.jembatan.platform.refusal.Problem;

/// Every no about partnerships.
public enum PartnershipProblem implements Problem {
    /// No such relation, or not the caller's to know of.
    UNKNOWN_PARTNERSHIP(404),
    UNKNOWN_PARTNERSHIP_KIND(422),
    /// The same kind of partnership twice in one request.
    REPEATED_PARTNERSHIP(422),
    /// A relation of this kind with this partner goes on.
    PARTNERSHIP_GOES_ON(409),
    /// The relation that is to be followed is none with this partner.
    FOLLOWS_NOTHING(422),
    PARTNERSHIP_HAS_ENDED(409),
    UNKNOWN_ENDING_REASON(422),
    /// It cannot have ended before it began.
    ENDED_BEFORE_IT_BEGAN(422),
    /// A partner's officers speak for their own side only.
    OTHER_SIDE(403),
    NO_OPEN_DIFFERENCE(409),
    /// The statement that is to count is none of those that differ.
    COUNTS_NOTHING(422),
    /// A source leads nobody.
    SIDE_WITHOUT_LEADER(422),
    MONTHS_TOGETHER(422),
    QUIET_AFTER_DORMANT(422),
    /// The days are in the wrong order or too far apart.
    NO_SPAN(422),
    /// A row of a file of statements names no relation on record.
    NO_SUCH_RELATION(422);

    private final int status;

    PartnershipProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
