package id.jembatan.platform.signin;

import id.jembatan.platform.refusal.Problem;

/// Why an account that can sign in may do nothing here.
public enum AccountProblem implements Problem {
    /// Its last day is over; the identity provider has not closed it yet.
    ACCOUNT_ENDED(403);

    private final int status;

    AccountProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
