package id.jembatan.kpi.indicator;

import id.jembatan.kpi.computation.Aggregation;
import id.jembatan.kpi.computation.Direction;
import id.jembatan.kpi.computation.Rhythm;
import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.wording.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What may be changed of an indicator.
///
/// @param unit as the source says it; for `MONEY` the currency (ISO 4217)
/// @param zeroBaseline declares that counting starts at zero, so that no baseline has to be given
record IndicatorDefinition(
        @NotNull @Valid Wording label,

        @NotBlank @Size(max = 60) @Schema(examples = "persons")
        String unit,

        @NotNull ValueKind valueKind,
        @Min(0) @Max(12) int decimals,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        Indicator.@NotNull Level level,
        @NotNull Direction direction,
        @NotNull Aggregation aggregation,
        @NotNull Rhythm rhythm,
        boolean zeroBaseline,
        @Nullable @Size(max = 1000) String formula,
        @Nullable @Size(max = 2000) String note) {

    /// Whether everything that a figure is made of is the same.
    boolean measuresAs(IndicatorDefinition other) {
        return unit.equals(other.unit)
                && valueKind == other.valueKind
                && decimals == other.decimals
                && same(minimum, other.minimum)
                && same(maximum, other.maximum)
                && direction == other.direction
                && aggregation == other.aggregation
                && rhythm == other.rhythm
                && zeroBaseline == other.zeroBaseline;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
