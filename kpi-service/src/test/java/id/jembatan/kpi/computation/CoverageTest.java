package id.jembatan.kpi.computation;

import static id.jembatan.kpi.computation.Period.named;
import static id.jembatan.kpi.computation.Period.quarter;
import static id.jembatan.kpi.computation.Period.year;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void the_year_after_the_baseline_is_the_first_that_is_due() {
        var coverage = Coverage.of(
                Rhythm.YEAR,
                year(2024),
                Set.of(year(2030)),
                Map.of(),
                List.of(Reading.of(year(2025), BigDecimal.valueOf(71))),
                TODAY);

        assertThat(coverage).isEqualTo(new Coverage(1, 1, 0, 0, 0, 0));
    }

    @Test
    void zero_not_reported_not_applicable_and_withheld_stay_four_things() {
        var coverage = Coverage.of(
                Rhythm.QUARTER,
                null,
                Set.of(quarter(2025, 1)),
                Map.of(),
                List.of(
                        Reading.of(quarter(2025, 1), BigDecimal.ZERO),
                        Reading.of(quarter(2025, 2), State.NOT_REPORTED),
                        Reading.of(quarter(2025, 3), State.NOT_APPLICABLE),
                        Reading.of(quarter(2025, 4), State.WITHHELD),
                        Reading.of(quarter(2026, 1), BigDecimal.TEN)),
                TODAY);

        // the second and third quarter of 2026 are over, and nobody has said a word
        assertThat(coverage).isEqualTo(new Coverage(7, 2, 1, 3, 1, 1));
    }

    @Test
    void a_period_without_known_days_is_not_overdue() {
        var coverage =
                Coverage.of(Rhythm.YEAR, null, Set.of(named("year 1"), named("year 2")), Map.of(), List.of(), TODAY);

        assertThat(coverage).isEqualTo(new Coverage(0, 0, 0, 0, 0, 0));
    }

    @Test
    void without_a_calendar_rhythm_the_targets_say_what_is_due() {
        var coverage =
                Coverage.of(Rhythm.EVENT, null, Set.of(year(2024), year(2025), year(2026)), Map.of(), List.of(), TODAY);

        assertThat(coverage).isEqualTo(new Coverage(2, 0, 0, 2, 0, 0));
    }

    @Test
    void a_baseline_in_the_last_year_of_the_register_is_no_error() {
        assertThat(Coverage.of(Rhythm.YEAR, year(Period.LAST_YEAR), Set.of(), Map.of(), List.of(), TODAY)
                        .due())
                .isZero();
    }

    @Test
    void where_somebody_said_what_is_owed_neither_the_rhythm_nor_a_target_asks_for_anything() {
        var budget = Period.range(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31));
        var next = Period.range(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));
        Map<Period, Optional<LocalDate>> schedule = Map.of(
                budget,
                Optional.of(LocalDate.of(2025, 4, 30)),
                next,
                Optional.of(LocalDate.of(2026, 4, 30)),
                named("year 3"),
                Optional.empty());

        var coverage = Coverage.of(
                Rhythm.YEAR,
                year(2020),
                Set.of(year(2024)),
                schedule,
                List.of(Reading.of(budget, BigDecimal.ZERO), Reading.of(year(2022), BigDecimal.TEN)),
                TODAY);

        // the calendar years 2021 to 2025 are not owed, and the figure of 2022 answers nothing that is
        assertThat(coverage).isEqualTo(new Coverage(2, 1, 1, 1, 0, 0));
    }

    @Test
    void a_reporting_period_is_owed_on_the_day_after_its_due_day() {
        Map<Period, Optional<LocalDate>> schedule = Map.of(year(2025), Optional.of(LocalDate.of(2026, 1, 30)));
        var owed = Owed.of(Rhythm.QUARTER, null, Set.of(), schedule, List.of(), LocalDate.of(2026, 1, 1));

        assertThat(owed.coverage(LocalDate.of(2026, 1, 30)).due()).isZero();
        assertThat(owed.coverage(LocalDate.of(2026, 1, 31))).isEqualTo(new Coverage(1, 0, 0, 1, 0, 0));
    }
}
