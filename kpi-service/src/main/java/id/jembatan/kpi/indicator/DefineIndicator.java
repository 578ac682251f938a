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

/// A definition of somebody's own, beside the library. What may be left out is said at [IndicatorDefinition].
public record DefineIndicator(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{1,19}") @Schema(examples = "X-BIKES")
        String code,

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

        @Nullable @Schema(description = "How several uses become one figure; left out, what kind and aggregation allow")
        Aggregation joining,

        @Nullable @Size(max = 36) @Schema(description = "Id or code of the definition in whose place this one comes")
        String supersedes) {

    IndicatorDefinition definition() {
        return new IndicatorDefinition(
                label,
                unit,
                valueKind,
                decimals,
                minimum,
                maximum,
                level,
                direction,
                aggregation,
                rhythm,
                zeroBaseline,
                formula,
                note,
                levels,
                dimensions,
                sdgs,
                evidence,
                joining);
    }
}
