package id.jembatan.kpi.waiting;

import id.jembatan.kpi.measurement.Observation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a figure waits for.
@Schema(name = "WaitingFor")
enum Wait {
    /// It was reported, and somebody else has to look at it.
    VERIFICATION(Observation.Status.REPORTED),
    /// A partner disputes it, and somebody has to end that.
    SETTLEMENT(Observation.Status.DISPUTED),
    /// It was sent back, and its reporter has to correct it.
    CORRECTION(Observation.Status.RETURNED);

    private final Observation.Status status;

    Wait(Observation.Status status) {
        this.status = status;
    }

    Observation.Status status() {
        return status;
    }
}
