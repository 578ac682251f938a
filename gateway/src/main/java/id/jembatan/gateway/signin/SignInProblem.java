package id.jembatan.gateway.signin;

import id.jembatan.platform.refusal.Problem;

/// Every no of signing in.
enum SignInProblem implements Problem {
    /// The request was made up by a page that is not ours.
    FOREIGN_PAGE(403),
    /// Keycloak answered, but the sign-in was not completed: a stale link, a second tab, a refusal.
    SIGN_IN_FAILED(401),
    /// Keycloak does not answer.
    SIGN_IN_DOWN(503);

    private final int status;

    SignInProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
