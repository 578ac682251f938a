package id.jembatan.gateway.service;

import id.jembatan.platform.refusal.Problem;

/// Every no that stands for a service.
public enum ServiceProblem implements Problem {
    /// The service cannot be reached, or does not answer in time.
    SERVICE_DOWN(503);

    private final int status;

    ServiceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
