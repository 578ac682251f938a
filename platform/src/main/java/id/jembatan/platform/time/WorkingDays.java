package id.jembatan.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// Counts working days: Saturdays, Sundays and the given days off are none.
///
/// @param off holidays, and days that a decree took out of work
public record WorkingDays(Set<LocalDate> off) {

    public WorkingDays {
        off = Set.copyOf(off);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !off.contains(day);
    }

    /// The last day of a time limit: counting begins on the day after receipt.
    public LocalDate after(LocalDate received, int days) {
        return count(received, days, 1);
    }

    /// The last day on which something can be handed in so that so many working days lie before the event.
    public LocalDate before(LocalDate event, int days) {
        return count(event, days, -1);
    }

    private LocalDate count(LocalDate from, int days, int step) {
        var day = from;
        for (var counted = 0; counted < days; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }
}
