package id.jembatan.partners.partnership;

import id.jembatan.platform.refusal.Problem;

/// Every no about partnerships.
public enum PartnershipProblem implements Problem {
    UNKNOWN_PARTNERSHIP_KIND(422),
    /// The same kind of partnership twice in one request.
    REPEATED_PARTNERSHIP(422);

    private final int status;

    PartnershipProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
