package id.jembatan.kpi.measurement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A target for a period. Where there is one with another value already, this revises it.
///
/// @param indicator the applied indicator
/// @param reason why the old target no longer holds; needed for a revision
public record SetTarget(
        @NotNull @Schema(description = "The applied indicator")
        UUID indicator,

        @NotNull PeriodForm period,
        @NotNull BigDecimal value,
        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 500) String certainty,

        @Nullable @Size(min = 1, max = 1000) @Schema(description = "Needed for a revision")
        String reason) {}
