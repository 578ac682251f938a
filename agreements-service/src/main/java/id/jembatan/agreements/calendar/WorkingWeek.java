package id.jembatan.agreements.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The working week of a calendar from a day on.
///
/// @param calendar `*` for all calendars without a rule of their own
/// @param weekend the days of every week on which nobody works, Monday first
/// @param collectiveLeaveOff whether days of collective leave are no working days
public record WorkingWeek(
        String calendar,
        LocalDate validFrom,
        List<DayOfWeek> weekend,
        boolean collectiveLeaveOff,
        @Nullable String source,
        @Nullable String certainty) {}
