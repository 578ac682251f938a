package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.State;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a reporter says for a period: a value, words, or why there is none.
///
/// @param indicator the applied indicator
/// @param value the exact value, exactly if the state is `VALUE`; for a ratio it may be left to the two parts, for an
///     ordinal indicator to its level
/// @param state `VALUE` when left out, or `TEXT` when there is a `raw`
/// @param status `REPORTED` when left out, or `PLANNED`
/// @param level the code of the level, for an ordinal indicator
/// @param raw the words, for a finding or for something valid that is no number
/// @param reachedOn the day of a milestone that is reached
/// @param parts the figure by dimension
/// @param preparedBy accounts that worked the figure out, besides the reporter; none of them can verify it
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
        @Nullable @Size(max = 2000) String comment,
        @Nullable @Size(max = 40) String level,
        @Nullable @Size(max = 4000) String raw,
        @Nullable LocalDate reachedOn,
        @Size(max = 500) List<@Valid @NotNull PartForm> parts,
        @Size(max = 20) List<@NotBlank @Size(max = 200) String> preparedBy) {

    @SuppressWarnings("NullAway") // a missing list is an empty one: JSON knows no @NullMarked
    public RecordObservation {
        parts = parts == null ? List.of() : List.copyOf(parts);
        preparedBy = preparedBy == null ? List.of() : List.copyOf(preparedBy);
    }

    /// A plain figure.
    public RecordObservation(
            UUID indicator,
            PeriodForm period,
            @Nullable State state,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Observation.@Nullable Status status,
            @Nullable String source,
            @Nullable String certainty,
            @Nullable String comment) {
        this(
                indicator,
                period,
                state,
                value,
                numerator,
                denominator,
                status,
                source,
                certainty,
                comment,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    Said said() {
        return new Said(
                state,
                value,
                numerator,
                denominator,
                level,
                raw,
                reachedOn,
                parts,
                preparedBy,
                source,
                certainty,
                comment);
    }
}
