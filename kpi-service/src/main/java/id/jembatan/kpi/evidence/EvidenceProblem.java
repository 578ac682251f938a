package id.jembatan.kpi.evidence;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature; those about the file itself are the platform's.
public enum EvidenceProblem implements Problem {
    /// The figure is verified, or replaced by a newer one.
    EVIDENCE_FROZEN(409),
    /// The same bytes are there already.
    EVIDENCE_EXISTS(409),
    EVIDENCE_FULL(409),
    EVIDENCE_WITHDRAWN(409);

    private final int status;

    EvidenceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
