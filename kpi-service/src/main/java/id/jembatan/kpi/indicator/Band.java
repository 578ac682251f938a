package id.jembatan.kpi.indicator;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One band of thresholds: it begins at a progress and reaches to where the next one begins.
///
/// @param from the first progress in percent that belongs to it; null for the lowest, which is open below
@Schema(name = "ThresholdBand")
public record Band(
        @NotNull @Pattern(regexp = NamedLevel.CODE) @Schema(examples = "at-risk")
        String code,

        @Nullable @Schema(examples = "60") BigDecimal from) {}
