package id.jembatan.kpi.computation;

import static id.jembatan.kpi.computation.Period.month;
import static id.jembatan.kpi.computation.Period.named;
import static id.jembatan.kpi.computation.Period.quarter;
import static id.jembatan.kpi.computation.Period.year;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void the_first_users_rank_is_explained_with_its_values_and_its_rule() {
        var progress = Progress.of(
                rule(Direction.LOWER, Aggregation.NONE),
                number("74"),
                targets(year(2030), "50"),
                List.of(Reading.of(year(2025), number("71"))));

        assertThat(progress.percent()).isEqualTo(number("12.5"));
        assertThat(progress.met()).isFalse();
        assertThat(progress.explanation())
                .isEqualTo(new Explanation(
                        "LOWER/NONE",
                        "(baseline - actual) / (baseline - target)",
                        "(74 - 71) / (74 - 50) = 12.5 %",
                        number("74"),
                        number("50"),
                        number("71"),
                        List.of("2025"),
                        List.of("2030"),
                        1,
                        "2025"));
    }

    @Test
    void ranks_are_never_added() {
        var progress = Progress.of(
                rule(Direction.LOWER, Aggregation.NONE),
                number("74"),
                targets(year(2030), "50"),
                List.of(Reading.of(year(2025), number("71")), Reading.of(year(2026), number("62"))));

        assertThat(progress.explanation().actual()).isEqualTo(number("62"));
        assertThat(progress.percent()).isEqualTo(number("50"));
    }

    @Test
    void the_target_of_the_same_period_goes_before_the_next_and_the_next_before_the_last() {
        var rule = rule(Direction.HIGHER, Aggregation.LAST);
        var targets = targets(year(2025), "10", year(2027), "20");

        assertThat(Progress.of(rule, number("0"), targets, List.of(Reading.of(year(2025), number("5"))))
                        .percent())
                .isEqualTo(number("50"));
        assertThat(Progress.of(rule, number("0"), targets, List.of(Reading.of(year(2026), number("5"))))
                        .percent())
                .isEqualTo(number("25"));
        assertThat(Progress.of(rule, number("0"), targets, List.of(Reading.of(year(2028), number("5"))))
                        .percent())
                .isEqualTo(number("25"));
        assertThat(Progress.of(rule, number("0"), targets, List.of(Reading.of(quarter(2025, 4), number("5"))))
                        .percent())
                .isEqualTo(number("50"));
    }

    @Test
    void a_missing_period_is_neither_zero_nor_part_of_the_target() {
        // four students a year for five years; one year is known
        var progress = Progress.of(
                rule(Direction.HIGHER, Aggregation.SUM),
                number("0"),
                targets(
                        named("year 1"),
                        "4",
                        named("year 2"),
                        "4",
                        named("year 3"),
                        "4",
                        named("year 4"),
                        "4",
                        named("year 5"),
                        "4"),
                List.of(Reading.of(named("year 1"), number("2"))));

        assertThat(progress.percent()).isEqualTo(number("50"));
        assertThat(progress.explanation().targetPeriods()).containsExactly("name:year 1");
    }

    @Test
    void a_reported_zero_counts_where_a_withheld_value_does_not() {
        var rule = rule(Direction.HIGHER, Aggregation.SUM);
        var targets = targets(year(2024), "4", year(2025), "4");
        var first = Reading.of(year(2024), number("4"));

        var withZero = Progress.of(rule, number("0"), targets, List.of(first, Reading.of(year(2025), number("0"))));
        var withheld = Progress.of(rule, number("0"), targets, List.of(first, Reading.of(year(2025), State.WITHHELD)));

        assertThat(withZero.percent()).isEqualTo(number("50"));
        assertThat(withheld.percent()).isEqualTo(number("100"));
    }

    @Test
    void months_are_added_into_the_year_that_holds_them() {
        var progress = Progress.of(
                rule(Direction.HIGHER, Aggregation.SUM),
                number("0"),
                targets(year(2025), "12"),
                List.of(
                        Reading.of(month(2025, 1), number("1.5")),
                        Reading.of(month(2025, 2), number("1.5")),
                        Reading.of(month(2026, 1), number("9"))));

        assertThat(progress.percent()).isEqualTo(number("25"));
        assertThat(progress.explanation().periods()).containsExactly("2025-01", "2025-02");
    }

    @Test
    void a_month_is_not_counted_again_in_its_quarter() {
        var progress = Progress.of(
                rule(Direction.HIGHER, Aggregation.SUM),
                number("0"),
                targets(year(2025), "12"),
                List.of(Reading.of(month(2025, 1), number("1")), Reading.of(quarter(2025, 1), number("3"))));

        assertThat(progress.reason()).isEqualTo(Reason.OVERLAPPING_PERIODS);
        assertThat(progress.percent()).isNull();
    }

    @Test
    void a_baseline_is_taken_once_for_each_period_that_is_added() {
        var progress = Progress.of(
                rule(Direction.HIGHER, Aggregation.SUM),
                number("10"),
                targets(year(2024), "20", year(2025), "20"),
                List.of(Reading.of(year(2024), number("15")), Reading.of(year(2025), number("20"))));

        assertThat(progress.percent()).isEqualTo(number("75"));
    }

    @Test
    void an_average_is_compared_before_it_is_rounded() {
        var progress = Progress.of(
                rule(Direction.HIGHER, Aggregation.AVERAGE),
                number("1"),
                targets(year(2023), "4", year(2024), "4", year(2025), "4"),
                List.of(
                        Reading.of(year(2023), number("3")),
                        Reading.of(year(2024), number("3")),
                        Reading.of(year(2025), number("4"))));

        assertThat(progress.explanation().actual()).isEqualTo(number("3.33"));
        assertThat(progress.percent()).isEqualTo(number("77.78"));
    }

    @Test
    void a_rate_is_the_ratio_of_the_sums_and_not_the_mean_of_the_rates() {
        // 1 of 1 and 10 of 99: 11 %, not (100 % + 10.1 %) / 2
        var progress = Progress.of(
                new Progress.Rule(Direction.HIGHER, Aggregation.RATIO, number("100"), 2),
                number("0"),
                targets(year(2025), "22"),
                List.of(ratio(quarter(2025, 1), "100", "1", "1"), ratio(quarter(2025, 2), "10.10", "10", "99")));

        assertThat(progress.explanation().actual()).isEqualTo(number("11"));
        assertThat(progress.percent()).isEqualTo(number("50"));
    }

    @Test
    void rates_without_their_parts_are_not_put_together_but_one_alone_stands_for_itself() {
        var rule = rule(Direction.HIGHER, Aggregation.RATIO);
        var first = Reading.of(quarter(2025, 1), number("11"));

        assertThat(Progress.of(rule, number("0"), targets(year(2025), "22"), List.of(first))
                        .percent())
                .isEqualTo(number("50"));
        assertThat(Progress.of(
                                rule,
                                number("0"),
                                targets(year(2025), "22"),
                                List.of(first, Reading.of(quarter(2025, 2), number("13"))))
                        .reason())
                .isEqualTo(Reason.NO_PARTS);
    }

    @Test
    void a_rate_is_put_together_within_the_period_of_its_target_only() {
        var progress = Progress.of(
                new Progress.Rule(Direction.LOWER, Aggregation.RATIO, number("100"), 2),
                number("46"),
                targets(year(2025), "40", year(2026), "36"),
                List.of(ratio(year(2025), "45", "45", "100"), ratio(quarter(2026, 1), "41", "41", "100")));

        assertThat(progress.explanation().periods()).containsExactly("2026-Q1");
        assertThat(progress.percent()).isEqualTo(number("50"));
    }

    @Test
    void the_largest_value_is_compared_with_the_largest_target_of_its_periods() {
        var progress = Progress.of(
                rule(Direction.HIGHER, Aggregation.MAX),
                number("0"),
                targets(year(2024), "10", year(2025), "20"),
                List.of(Reading.of(year(2024), number("15")), Reading.of(year(2025), number("5"))));

        assertThat(progress.percent()).isEqualTo(number("75"));
    }

    @Test
    void two_reporters_who_differ_leave_no_figure() {
        var progress = Progress.of(
                rule(Direction.LOWER, Aggregation.NONE),
                number("74"),
                targets(year(2030), "50"),
                List.of(Reading.of(year(2025), number("71")), Reading.of(year(2025), number("72"))));

        assertThat(progress.reason()).isEqualTo(Reason.CONFLICTING_VALUES);
    }

    @Test
    void two_reporters_who_agree_are_counted_once() {
        var progress = Progress.of(
                rule(Direction.HIGHER, Aggregation.SUM),
                number("0"),
                targets(year(2025), "8"),
                List.of(Reading.of(year(2025), number("4")), Reading.of(year(2025), number("4.0"))));

        assertThat(progress.percent()).isEqualTo(number("50"));
    }

    @Test
    void silence_says_what_kind_of_silence_it_is() {
        assertThat(reasonOf()).isEqualTo(Reason.NO_OBSERVATION);
        assertThat(reasonOf(State.NOT_REPORTED)).isEqualTo(Reason.NOT_REPORTED);
        assertThat(reasonOf(State.NOT_REPORTED, State.NOT_APPLICABLE)).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(reasonOf(State.WITHHELD, State.NOT_APPLICABLE)).isEqualTo(Reason.WITHHELD);
    }

    @Test
    void without_a_target_there_is_no_progress() {
        var progress = Progress.of(
                rule(Direction.HIGHER, Aggregation.LAST),
                number("0"),
                new TreeMap<>(),
                List.of(Reading.of(year(2025), number("4"))));

        assertThat(progress.reason()).isEqualTo(Reason.NO_TARGET);
        assertThat(progress.met()).isNull();
    }

    private static Reason reasonOf(State... states) {
        var year = new int[] {2020};
        return Progress.of(
                        rule(Direction.HIGHER, Aggregation.LAST),
                        number("0"),
                        targets(year(2025), "1"),
                        List.of(states).stream()
                                .map(state -> Reading.of(year(year[0]++), state))
                                .toList())
                .reason();
    }

    static Progress.Rule rule(Direction direction, Aggregation aggregation) {
        return new Progress.Rule(direction, aggregation, BigDecimal.ONE, 0);
    }

    static SortedMap<Period, BigDecimal> targets(Object... periodsAndValues) {
        var targets = new TreeMap<Period, BigDecimal>();
        for (var i = 0; i < periodsAndValues.length; i += 2) {
            targets.put((Period) periodsAndValues[i], number((String) periodsAndValues[i + 1]));
        }
        return targets;
    }

    private static Reading ratio(Period period, String value, @Nullable String over, @Nullable String under) {
        return new Reading(
                period,
                State.VALUE,
                number(value),
                over == null ? null : number(over),
                under == null ? null : number(under));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
