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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What may be changed of an indicator.
///
/// @param unit as the source says it; for `MONEY` the currency (ISO 4217)
/// @param note how it is measured
/// @param levels of an `ORDINAL` indicator, from the lowest to the highest
/// @param dimensions by which figures may be split
/// @param sdgs goals or targets of the 2030 Agenda
/// @param joining how several uses become one figure; left out, what kind and aggregation allow
/// @param evidence left out: needed for outcomes, and for nothing else
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
        @Nullable @Size(max = 2000) String note,
        @Size(max = 30) List<@Valid @NotNull NamedLevel> levels,
        @Size(max = 20) List<@Valid @NotNull Dimension> dimensions,
        @Size(max = 20) List<@NotNull @Pattern(regexp = IndicatorDefinition.SDG) String> sdgs,
        Evidence evidence,
        @Nullable Aggregation joining) {

    /// A goal (`6`) or a target (`6.4`, `6.b`) of the 2030 Agenda.
    static final String SDG = "([1-9]|1[0-7])(\\.([1-9][0-9]?|[a-d]))?";

    @SuppressWarnings("NullAway") // a missing list is an empty one: JSON knows no @NullMarked
    IndicatorDefinition {
        levels = levels == null ? List.of() : List.copyOf(levels);
        dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
        sdgs = sdgs == null ? List.of() : sdgs.stream().distinct().toList();
        if (evidence == null) {
            evidence = level == Indicator.Level.OUTCOME ? Evidence.TO_VERIFY : Evidence.NONE;
        }
    }

    /// Whether everything that a figure is made of is the same. A dimension or a category may be added.
    boolean measuresAs(IndicatorDefinition other) {
        return unit.equals(other.unit)
                && valueKind == other.valueKind
                && decimals == other.decimals
                && same(minimum, other.minimum)
                && same(maximum, other.maximum)
                && direction == other.direction
                && aggregation == other.aggregation
                && joined() == other.joined()
                && rhythm == other.rhythm
                && zeroBaseline == other.zeroBaseline
                && codes(levels).equals(codes(other.levels))
                && dimensions.stream()
                        .allMatch(mine -> other.dimensions.stream().anyMatch(its -> its.covers(mine)));
    }

    /// How several uses become one figure.
    Aggregation joined() {
        return joining == null ? Joining.of(valueKind, aggregation) : joining;
    }

    private static List<String> codes(List<NamedLevel> levels) {
        return levels.stream().map(NamedLevel::code).toList();
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
