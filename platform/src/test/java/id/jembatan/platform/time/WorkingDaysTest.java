package id.jembatan.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
}
