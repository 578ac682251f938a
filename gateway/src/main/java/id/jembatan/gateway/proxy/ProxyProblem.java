package id.jembatan.gateway.proxy;

import id.jembatan.platform.refusal.Problem;

/// Every no of the door itself.
enum ProxyProblem implements Problem {
    /// No service has such a collection.
    UNKNOWN_COLLECTION(404);

    private final int status;

    ProxyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
