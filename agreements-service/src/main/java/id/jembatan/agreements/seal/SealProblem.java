package id.jembatan.agreements.seal;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature.
public enum SealProblem implements Problem {
    /// What is approved is not what is written now.
    TEXT_DIFFERS(409),
    APPROVED_ALREADY(409),
    NOT_A_SIDE(403),
    NO_TEXT_TO_SEAL(409),
    FILE_UNREADABLE(422),
    SIGNATURE_WRONG(422),
    KEY_OF_ANOTHER_SIDE(422),
    KEY_NOT_VALID(422),
    ALGORITHM_NOT_KNOWN(422),
    PARTNER_NOT_OF_CASE(422),
    KEY_NAME_TAKEN(409),
    KEY_UNREADABLE(422),
    REVOKED_ALREADY(409);

    private final int status;

    SealProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
