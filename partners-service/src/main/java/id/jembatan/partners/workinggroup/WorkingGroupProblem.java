package id.jembatan.partners.workinggroup;

import id.jembatan.platform.refusal.Problem;

/// Every no about working groups.
public enum WorkingGroupProblem implements Problem {
    /// No such group, or not the caller's to know of.
    UNKNOWN_WORKING_GROUP(404),
    UNKNOWN_MEMBER(404),
    UNKNOWN_MEETING(404),
    UNKNOWN_GROUP_DOCUMENT(404),
    /// The group is kept by another desk.
    WORKING_GROUP_OF_ANOTHER_DESK(403),
    /// Neither side is the caller's to speak for.
    NO_SIDE_TO_CONFIRM(403),
    WORKING_GROUP_ENDED(409),
    MEETING_MOVE_NOT_HERE(409),
    /// Minutes and decisions need a meeting that took place.
    MEETING_NOT_HELD(409),
    /// A meeting with minutes took place.
    MEETING_HAS_MINUTES(409),
    NO_MINUTES(409),
    /// The hash is that of another text.
    MINUTES_CHANGED(409),
    GROUP_UNKNOWN_SECTOR(422),
    GROUP_UNKNOWN_PARTNERSHIP(422),
    MANDATE_ENDS_BEFORE_IT_BEGINS(422),
    /// The desk would not see its own group any more.
    GROUP_AUDIENCE_HIDES_IT(422),
    /// A contact, or a role with its organisation.
    MEMBER_NEEDS_SOMEBODY(422),
    MEMBER_UNKNOWN_CONTACT(422),
    MEMBER_LEAVES_BEFORE_JOINING(422),
    MEETING_DAY_NEEDED(422),
    /// It cannot have taken place yet.
    MEETING_IN_FUTURE(422),
    GROUP_DOCUMENT_NOWHERE(422),
    PERIOD_ENDS_BEFORE_IT_BEGINS(422);

    private final int status;

    WorkingGroupProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
