package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.platform.refusal.Refusal;
import java.time.DateTimeException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A period as it is sent: `{"year": 2025}`, with `half`, `quarter` or `month` (and `day`), or `{"name": "year 1"}`.
@Schema(description = "A year, half-year, quarter, month or day, or a period that the source only names")
public record PeriodForm(
        @Nullable @Schema(examples = "2025") Integer year,
        @Nullable @Schema(minimum = "1", maximum = "2") Integer half,
        @Nullable @Schema(minimum = "1", maximum = "4") Integer quarter,
        @Nullable @Schema(minimum = "1", maximum = "12") Integer month,
        @Nullable @Schema(minimum = "1", maximum = "31") Integer day,
        @Nullable @Schema(examples = "year 1") String name) {

    /// The period, or null with the fault noted.
    @Nullable Period read(String pointer, Refusal refusal) {
        try {
            return Period.of(year, half, quarter, month, day, name);
        } catch (IllegalArgumentException | DateTimeException e) {
            refusal.at(pointer, MeasurementProblem.NOT_A_PERIOD);
            return null;
        }
    }
}
