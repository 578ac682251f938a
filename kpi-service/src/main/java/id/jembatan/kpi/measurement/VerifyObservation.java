package id.jembatan.kpi.measurement;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What a second person found.
record VerifyObservation(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String note) {

    enum Decision {
        VERIFIED,

        /// Sent back; was called REJECTED, which is still understood.
        @JsonAlias("REJECTED")
        RETURNED
    }
}
