package id.jembatan.platform.open;

import id.jembatan.platform.refusal.Problem;

/// Every no about what is public.
public enum OpenProblem implements Problem {
    ALREADY_PUBLIC(409),
    NOT_PUBLIC_NOW(409);

    private final int status;

    OpenProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
