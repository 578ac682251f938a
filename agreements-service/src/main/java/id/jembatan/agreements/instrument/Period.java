package id.jembatan.agreements.instrument;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// So many days, months or years, as a text says it.
///
/// @param calendars whose days off are no working days; only for working days
public record Period(
        @Min(1) @Max(1_200) int count,
        @NotNull Unit unit,

        @Nullable @Size(max = 5) Set<@NotNull @Pattern(regexp = "[A-Z]{2}") String> calendars) {

    public enum Unit {
        DAYS,
        WORKING_DAYS,
        MONTHS,
        YEARS
    }

    public Set<String> calendarsOrNone() {
        return calendars == null ? Set.of() : calendars;
    }

    /// @param off what a working day is in these calendars
    public LocalDate after(LocalDate day, Function<Set<String>, Predicate<LocalDate>> off) {
        return switch (unit) {
            case DAYS -> day.plusDays(count);
            case MONTHS -> day.plusMonths(count);
            case YEARS -> day.plusYears(count);
            case WORKING_DAYS -> count(day, 1, off.apply(calendarsOrNone()));
        };
    }

    public LocalDate before(LocalDate day, Function<Set<String>, Predicate<LocalDate>> off) {
        return switch (unit) {
            case DAYS -> day.minusDays(count);
            case MONTHS -> day.minusMonths(count);
            case YEARS -> day.minusYears(count);
            case WORKING_DAYS -> count(day, -1, off.apply(calendarsOrNone()));
        };
    }

    private LocalDate count(LocalDate from, int step, Predicate<LocalDate> isWorkingDay) {
        var day = from;
        for (var counted = 0; counted < count; ) {
            day = day.plusDays(step);
            if (isWorkingDay.test(day)) {
                counted++;
            }
        }
        return day;
    }

    public Span after(Span day, Function<Set<String>, Predicate<LocalDate>> off) {
        return day.known() ? day.map(it -> after(it, off)) : Span.since(day.earliest());
    }
}
