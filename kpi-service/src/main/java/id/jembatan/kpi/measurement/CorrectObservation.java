package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.State;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What should have been said, and why it was not.
record CorrectObservation(
        @Nullable State state,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @NotBlank @Size(max = 1000) String reason,
        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 500) String certainty,
        @Nullable @Size(max = 2000) String comment) {}
