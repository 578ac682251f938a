package id.jembatan.partners.engagement;

import id.jembatan.platform.refusal.Problem;

/// Every no about engagements.
public enum EngagementProblem implements Problem {
    UNKNOWN_ENGAGEMENT(404),
    UNKNOWN_LEAD(404),
    UNKNOWN_COHORT(404),
    UNKNOWN_FOLLOW_UP(404),
    UNKNOWN_PROGRAMME_LINE(404),
    /// Only the bureau and its keeper change an engagement.
    ENGAGEMENT_NOT_YOURS(403),
    UNKNOWN_ENGAGEMENT_KIND(422),
    /// Neither an id nor a code, or both.
    PARTNER_NOT_NAMED(422),
    REPEATED_PARTNER(422),
    DAY_NEEDED(422),
    UNTIL_BEFORE_FROM(422),
    UNKNOWN_SECTOR(422),
    /// No such relation with one of its partners.
    NOT_ITS_PARTNERSHIP(422),
    UNKNOWN_PARENT(422),
    /// The kind does not say who learns.
    NOT_DIRECTED(422),
    REPEATED_LANGUAGE(422),
    /// A stage is reached by a move; only what is over can be entered as held or reported.
    STAGE_BY_MOVES(422),
    /// Another kind that goes another way.
    KIND_GOES_ANOTHER_WAY(422),
    NOT_IN_THE_FUTURE(422),
    /// From this stage there is no such move.
    NO_SUCH_MOVE(409),
    /// Something that the move needs is missing; named in `missing`.
    MOVE_LACKS(409),
    /// The kind has no such thing as companies or cohorts.
    NOT_OF_THIS_KIND(409),
    DUPLICATE_LEAD(409),
    LEAD_STEP_NOT_POSSIBLE(409),
    DUPLICATE_COHORT(409),
    /// More completed, answered or said yes than took part.
    DOES_NOT_ADD_UP(422);

    private final int status;

    EngagementProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
