package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A period as it is shown.
///
/// @param key its short written form, as the filters take it
/// @param from and until: the days, unknown for a named period
/// @param name only for a named period
public record PeriodView(
        Period.Kind kind,
        String key,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String name) {

    public static PeriodView of(Period period) {
        return new PeriodView(
                period.kind(),
                period.key(),
                period.from().orElse(null),
                period.until().orElse(null),
                period instanceof Period.Named named ? named.name() : null);
    }
}
