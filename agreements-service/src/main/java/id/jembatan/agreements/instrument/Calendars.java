package id.jembatan.agreements.instrument;

import id.jembatan.agreements.calendar.Holidays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a working day is in several calendars at once: one in each of them.
@ApplicationScoped
public class Calendars {

    private final Holidays holidays;

    Calendars(Holidays holidays) {
        this.holidays = holidays;
    }

    /// @param from the first day that may be asked about
    public Function<Set<String>, Predicate<LocalDate>> from(LocalDate from) {
        return calendars -> {
            var all = calendars.stream()
                    .sorted()
                    .map(it -> holidays.from(it, from))
                    .toList();
            return day -> all.stream().allMatch(it -> it.isWorkingDay(day));
        };
    }
}
