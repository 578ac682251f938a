package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.State;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a reporter says for a period: a value, or why there is none.
///
/// @param indicator the applied indicator
/// @param value the exact value, exactly if the state is `VALUE`; for a ratio it may be left to the two parts
/// @param state `VALUE` when left out
/// @param status `REPORTED` when left out, or `PLANNED`
public record RecordObservation(
        @NotNull @Schema(description = "The applied indicator")
        UUID indicator,

        @NotNull PeriodForm period,
        @Nullable State state,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Observation.@Nullable Status status,
        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 500) String certainty,
        @Nullable @Size(max = 2000) String comment) {}
