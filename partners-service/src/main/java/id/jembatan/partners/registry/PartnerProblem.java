package id.jembatan.partners.registry;

import id.jembatan.platform.refusal.Problem;

/// Every no of the register.
public enum PartnerProblem implements Problem {
    /// No such partner, or not the caller's to know of.
    UNKNOWN_PARTNER(404),
    /// The code is taken.
    DUPLICATE_PARTNER(409),
    /// No code can be made from the name.
    CODE_NEEDED(422),
    /// The code given does not begin with the country.
    CODE_OF_ANOTHER_COUNTRY(422),
    /// The partner has this very name already.
    SAME_NAME(409);

    private final int status;

    PartnerProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
