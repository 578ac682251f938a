package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.platform.refusal.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A period as it is sent: `{"year": 2025}`, with `half`, `quarter` or `month` (and `day`), or between two days
/// `{"from": "2025-04-01", "until": "2026-03-31"}`, or `{"name": "year 1"}`.
@Schema(
        description =
                "A year, half-year, quarter, month or day, a stretch between two days, or a period that the source only names")
public record PeriodForm(
        @Nullable @Schema(examples = "2025") Integer year,
        @Nullable @Schema(minimum = "1", maximum = "2") Integer half,
        @Nullable @Schema(minimum = "1", maximum = "4") Integer quarter,
        @Nullable @Schema(minimum = "1", maximum = "12") Integer month,
        @Nullable @Schema(minimum = "1", maximum = "31") Integer day,
        @Nullable @Schema(examples = "year 1") String name,
        @Nullable @Schema(examples = "2025-04-01") LocalDate from,
        @Nullable @Schema(examples = "2026-03-31") LocalDate until) {

    /// A period by its parts.
    public PeriodForm(
            @Nullable Integer year,
            @Nullable Integer half,
            @Nullable Integer quarter,
            @Nullable Integer month,
            @Nullable Integer day,
            @Nullable String name) {
        this(year, half, quarter, month, day, name, null, null);
    }

    /// The form in which a period can be sent: its name, or its days, which say what they cut.
    public static PeriodForm of(Period period) {
        return switch (period) {
            case Period.Named named -> new PeriodForm(null, null, null, null, null, named.name());
            case Period.Dated dated -> new PeriodForm(null, null, null, null, null, null, dated.first(), dated.last());
        };
    }

    /// The period, or null with the fault noted.
    public @Nullable Period read(String pointer, Refusal refusal) {
        try {
            if (from != null || until != null) {
                return between(pointer, refusal);
            }
            return Period.of(year, half, quarter, month, day, name);
        } catch (IllegalArgumentException | DateTimeException e) {
            refusal.at(pointer, MeasurementProblem.NOT_A_PERIOD);
            return null;
        }
    }

    private @Nullable Period between(String pointer, Refusal refusal) {
        var parts = Stream.of(year, half, quarter, month, day, name).anyMatch(Objects::nonNull);
        if (from == null || until == null || parts) {
            refusal.at(pointer, MeasurementProblem.NOT_A_PERIOD);
            return null;
        }
        if (until.isBefore(from)) {
            refusal.at(pointer, MeasurementProblem.PERIOD_REVERSED);
            return null;
        }
        return Period.range(from, until);
    }
}
