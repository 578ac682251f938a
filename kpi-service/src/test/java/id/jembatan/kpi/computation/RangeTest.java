package id.jembatan.kpi.computation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {

    @Test
    void a_stretch_between_two_days_is_written_with_both() {
        var budgetYear = Period.range(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));

        assertThat(budgetYear.key()).isEqualTo("2025-04-01/2026-03-31");
        assertThat(budgetYear.kind()).isEqualTo(Period.Kind.RANGE);
        assertThat(Period.parse(budgetYear.key())).isEqualTo(budgetYear);
        assertThat(budgetYear.next()).isEmpty();
        assertThat(budgetYear.holds(Period.quarter(2025, 4))).isTrue();
        assertThat(budgetYear.overlaps(Period.year(2026))).isTrue();
        assertThat(budgetYear.overlaps(Period.quarter(2026, 2))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-12-31, 2025",
        "2025-07-01, 2025-12-31, 2025-H2",
        "2025-04-01, 2025-06-30, 2025-Q2",
        "2024-02-01, 2024-02-29, 2024-02",
        "2025-08-20, 2025-08-20, 2025-08-20",
        "2025-01-01, 2026-12-31, 2025-01-01/2026-12-31",
    })
    void a_stretch_that_cuts_the_calendar_has_one_written_form(LocalDate from, LocalDate until, String key) {
        assertThat(Period.range(from, until).key()).isEqualTo(key);
    }

    @Test
    void a_reversed_stretch_is_none() {
        assertThatThrownBy(() -> Period.range(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 1, 31)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
