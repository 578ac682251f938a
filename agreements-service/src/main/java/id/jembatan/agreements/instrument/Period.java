package id.jembatan.agreements.instrument;

import id.jembatan.platform.time.WorkingDays;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// So many days, months or years, as a text says it.
///
/// @param calendars whose days off are no working days; only for working days
public record Period(
        @Min(1) @Max(36_500) int count,
        @NotNull Unit unit,

        @Nullable @Size(max = 5) Set<@NotNull @Pattern(regexp = "[A-Z]{2}") String> calendars) {

    public enum Unit {
        DAYS,
        WORKING_DAYS,
        MONTHS,
        YEARS
    }

    public Period {
        calendars = calendars == null ? Set.of() : Set.copyOf(calendars);
    }

    /// @param off how to count working days in these calendars
    public LocalDate after(LocalDate day, Function<Set<String>, WorkingDays> off) {
        return switch (unit) {
            case DAYS -> day.plusDays(count);
            case MONTHS -> day.plusMonths(count);
            case YEARS -> day.plusYears(count);
            case WORKING_DAYS -> off.apply(calendars).after(day, count);
        };
    }

    public LocalDate before(LocalDate day, Function<Set<String>, WorkingDays> off) {
        return switch (unit) {
            case DAYS -> day.minusDays(count);
            case MONTHS -> day.minusMonths(count);
            case YEARS -> day.minusYears(count);
            case WORKING_DAYS -> off.apply(calendars).before(day, count);
        };
    }

    public Span after(Span day, Function<Set<String>, WorkingDays> off) {
        return day.known() ? day.map(it -> after(it, off)) : Span.since(day.earliest());
    }
}
