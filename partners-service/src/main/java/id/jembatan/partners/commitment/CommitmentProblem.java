package id.jembatan.partners.commitment;

import id.jembatan.platform.refusal.Problem;

/// Every no about commitments.
public enum CommitmentProblem implements Problem {
    UNKNOWN_COMMITMENT(404),
    /// Only the bureau, its keeper and its owner change a commitment.
    COMMITMENT_NOT_YOURS(403),
    /// It is done, handed over or dropped already.
    COMMITMENT_SETTLED(409),
    /// It is open: there is nothing to open again.
    COMMITMENT_OPEN(409),
    /// Only what the partner promised can be stated by the partner.
    COMMITMENT_NOT_THEIRS(409),
    /// Done needs a note or an evidence, handed over an addressee, dropped a reason.
    OUTCOME_INCOMPLETE(422),
    /// A desk that can own something is one desk.
    NO_OWNER(422),
    /// The day lies in the future.
    NOT_YET(422);

    private final int status;

    CommitmentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
