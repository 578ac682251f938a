package id.jembatan.agreements.calendar;

import java.time.LocalDate;
import java.util.List;

/// A count of working days with its reasons.
///
/// @param from the day that is not counted itself: counting begins beside it
/// @param due where the count ends
/// @param provisional whether it rests on a day that is computed and that no decree speaks of
/// @param off holidays between the two that would otherwise have been working days
public record WorkingDayCount(
        List<String> calendars, LocalDate from, int days, LocalDate due, boolean provisional, List<HolidayView> off) {

    public WorkingDayCount {
        calendars = List.copyOf(calendars);
        off = List.copyOf(off);
    }
}
