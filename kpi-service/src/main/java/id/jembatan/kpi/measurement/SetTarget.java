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
/// @param value left out for an ordinal indicator when there is a `level`
/// @param level the code of the level to be reached
/// @param scope `END` for what is to be reached at the end of the whole use; of added figures, in all of `period`
/// @param reason why the old target no longer holds; needed for a revision
public record SetTarget(
        @NotNull @Schema(description = "The applied indicator")
        UUID indicator,

        @NotNull PeriodForm period,
        @Nullable BigDecimal value,
        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 500) String certainty,

        @Nullable @Size(min = 1, max = 1000) @Schema(description = "Needed for a revision")
        String reason,

        @Nullable @Size(max = 40) String level,

        @Schema(description = "`PERIOD` when left out") Target.@Nullable Scope scope,

        @Nullable @Schema(description = "The baseline is to be kept: the target may equal it")
        Boolean keep) {

    /// A plain target of a period.
    public SetTarget(
            UUID indicator,
            PeriodForm period,
            BigDecimal value,
            @Nullable String source,
            @Nullable String certainty,
            @Nullable String reason) {
        this(indicator, period, value, source, certainty, reason, null, null, null);
    }

    Target.Scope aim() {
        return scope == null ? Target.Scope.PERIOD : scope;
    }
}
