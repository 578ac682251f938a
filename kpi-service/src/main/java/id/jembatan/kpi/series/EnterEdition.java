package id.jembatan.kpi.series;

import id.jembatan.kpi.measurement.PeriodForm;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What one edition says of us.
///
/// @param edition as the publisher calls it; null where the source does not name it
/// @param cities how many were compared; null where that is not known
/// @param reason why the value before was wrong; only for a correction
public record EnterEdition(
        @Nullable @Size(min = 1, max = 100) @Schema(examples = "2025")
        String edition,

        @NotNull @Valid PeriodForm period,
        @NotNull BigDecimal value,
        @Nullable @Min(1) @Max(1_000_000) Integer cities,
        @Nullable @Valid PartialDate published,
        @NotBlank @Size(max = 1000) String source,
        @Nullable @Size(max = 500) String certainty,
        @Nullable @Size(min = 1, max = 1000) String reason) {}
