package id.jembatan.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Counts working days by one calendar, or by several: then a day counts that is a working day in each of them.
///
/// @param calendars at least one
public record WorkingDays(List<Calendar> calendars) {

    /// Saturday and Sunday, where nothing else is known.
    public static final Set<DayOfWeek> USUAL_WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /// What is no working day in one calendar.
    ///
    /// @param weekend the days of every week
    /// @param off holidays, and days that a decree took out of work
    /// @param worked days of a weekend that a decree made working days
    public record Calendar(Set<DayOfWeek> weekend, Set<LocalDate> off, Set<LocalDate> worked) {

        public Calendar {
            weekend = Set.copyOf(weekend);
            off = Set.copyOf(off);
            worked = Set.copyOf(worked);
        }

        boolean isWorkingDay(LocalDate day) {
            return !off.contains(day) && (worked.contains(day) || !weekend.contains(day.getDayOfWeek()));
        }
    }

    /// @throws IllegalArgumentException if no day of the week is left to work on
    public WorkingDays {
        calendars = List.copyOf(calendars);
        var free = EnumSet.noneOf(DayOfWeek.class);
        calendars.forEach(it -> free.addAll(it.weekend()));
        if (calendars.isEmpty() || free.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("No day is left to work on");
        }
    }

    /// One calendar with the usual weekend.
    ///
    /// @param off holidays, and days that a decree took out of work
    public WorkingDays(Set<LocalDate> off) {
        this(List.of(new Calendar(USUAL_WEEKEND, off, Set.of())));
    }

    public boolean isWorkingDay(LocalDate day) {
        return calendars.stream().allMatch(it -> it.isWorkingDay(day));
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
