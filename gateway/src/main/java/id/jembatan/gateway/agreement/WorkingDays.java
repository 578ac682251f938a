package id.jembatan.gateway.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A count of working days with the days that it skipped.
///
/// @param provisional whether a decree for one of the years is still to come
/// @param off the days off that fell on what would have been working days
public record WorkingDays(
        List<String> calendars, LocalDate from, long days, LocalDate due, boolean provisional, List<DayOff> off) {

    /// @param computed whether nobody has decreed it yet
    public record DayOff(
            String calendar,
            LocalDate day,
            String name,
            boolean dayOff,
            @Nullable String kind,
            boolean computed,
            @Nullable String source) {}
}
