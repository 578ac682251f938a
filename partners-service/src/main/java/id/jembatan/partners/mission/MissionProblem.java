package id.jembatan.partners.mission;

import id.jembatan.platform.refusal.Problem;

/// Every no about missions.
public enum MissionProblem implements Problem {
    UNKNOWN_MISSION(404),
    UNKNOWN_ACCREDITATION(404),
    DUPLICATE_MISSION(409),
    /// On one of these days the mission is accredited to that country already.
    ALREADY_ACCREDITED(409),
    ENDS_BEFORE_IT_BEGINS(422),
    /// A mission that is accredited nowhere sees no partner: say where, or that nobody knows.
    ACCREDITED_TO_NOTHING(422),
    /// Said to be unknown, and named.
    ACCREDITATION_IS_KNOWN(422),
    /// No code can be made from the name.
    MISSION_CODE_NEEDED(422),
    UNKNOWN_RELATION(422);

    private final int status;

    MissionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
