package id.jembatan.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.platform.time.WorkingDays.Calendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The vectors of domain.md, 1.10.
class WorkingDaysTest {

    private static final WorkingDays WEEKENDS_ONLY = new WorkingDays(Set.of());
    private static final WorkingDays WITH_HOLIDAYS =
            new WorkingDays(Set.of(LocalDate.of(2025, 8, 18), LocalDate.of(2025, 9, 5)));

    @ParameterizedTest
    @CsvSource({"2025-08-11, 2025-10-13, 2025-10-15", "2025-09-01, 2025-11-03, 2025-11-04"})
    void forty_five_working_days_after_receipt(LocalDate received, LocalDate weekendsOnly, LocalDate withHolidays) {
        assertThat(WEEKENDS_ONLY.after(received, 45)).isEqualTo(weekendsOnly);
        assertThat(WITH_HOLIDAYS.after(received, 45)).isEqualTo(withHolidays);
    }

    @Test
    void ten_working_days_before_a_visit() {
        var visit = LocalDate.of(2025, 8, 19);

        assertThat(WEEKENDS_ONLY.before(visit, 10)).isEqualTo(LocalDate.of(2025, 8, 5));
        assertThat(WITH_HOLIDAYS.before(visit, 10)).isEqualTo(LocalDate.of(2025, 8, 4));
    }

    @Test
    void receipt_on_a_weekend_begins_on_the_next_working_day() {
        assertThat(WEEKENDS_ONLY.after(LocalDate.of(2025, 8, 9), 1)).isEqualTo(LocalDate.of(2025, 8, 11));
    }

    @Test
    void a_day_off_on_a_weekend_costs_no_working_day() {
        var saturdayOff = new WorkingDays(Set.of(LocalDate.of(2025, 8, 16)));

        assertThat(saturdayOff.after(LocalDate.of(2025, 8, 11), 45))
                .isEqualTo(WEEKENDS_ONLY.after(LocalDate.of(2025, 8, 11), 45));
    }

    @Test
    void a_day_counts_that_is_a_working_day_in_every_calendar() {
        var home = new Calendar(WorkingDays.USUAL_WEEKEND, Set.of(LocalDate.of(2025, 8, 18)), Set.of());
        var theirs =
                new Calendar(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), Set.of(), Set.of(LocalDate.of(2025, 8, 22)));

        var both = new WorkingDays(List.of(home, theirs));

        // Monday 18 is ours, Friday 22 was made a working day there, Sunday is worked there and not here.
        assertThat(both.after(LocalDate.of(2025, 8, 17), 4)).isEqualTo(LocalDate.of(2025, 8, 22));
        assertThat(both.after(LocalDate.of(2025, 8, 22), 5)).isEqualTo(LocalDate.of(2025, 9, 1));
    }

    @Test
    void a_week_without_a_working_day_is_refused() {
        assertThatThrownBy(() ->
                        new WorkingDays(List.of(new Calendar(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of()))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
