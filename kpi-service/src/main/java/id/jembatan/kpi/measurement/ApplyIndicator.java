package id.jembatan.kpi.measurement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An indicator is to be measured on a scorecard.
///
/// @param indicator the id or the code of the definition
/// @param definition what tells this use apart, when one indicator is used twice with two definitions
public record ApplyIndicator(
        @NotBlank @Size(max = 36) @Schema(examples = "C10") String indicator,

        @Nullable @Size(min = 1, max = 300) @Schema(examples = "27 hospitals, as in the press of 2024")
        String definition,

        @Nullable @Valid Baseline baseline,
        @Nullable @Size(max = 2000) String note) {

    /// Where the way begins.
    public record Baseline(
            @NotNull BigDecimal value,
            @NotNull PeriodForm period,
            @Nullable @Size(max = 1000) String source) {}
}
