package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.State;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What should have been said, and why it was not. The fields are those of [RecordObservation].
record CorrectObservation(
        @Nullable State state,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @NotBlank @Size(max = 1000) String reason,
        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 500) String certainty,
        @Nullable @Size(max = 2000) String comment,
        @Nullable @Size(max = 40) String level,
        @Nullable @Size(max = 4000) String raw,
        @Nullable LocalDate reachedOn,
        @Size(max = 500) List<@Valid @NotNull PartForm> parts,
        @Size(max = 20) List<@NotBlank @Size(max = 200) String> preparedBy) {

    @SuppressWarnings("NullAway") // a missing list is an empty one: JSON knows no @NullMarked
    CorrectObservation {
        parts = parts == null ? List.of() : List.copyOf(parts);
        preparedBy = preparedBy == null ? List.of() : List.copyOf(preparedBy);
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
