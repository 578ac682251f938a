package id.jembatan.kpi.computation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sentences that hold for any values. Each case is drawn from the seed that its name shows, so a failure can be
/// repeated. (jqwik is not used: its newest version runs on an older JUnit platform than the one of the suite.)
class ComputationPropertyTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lower_is_better_is_the_mirror_of_higher_is_better(long seed) {
        var random = new Random(seed);
        var baseline = number(random);
        var target = number(random);
        var actual = number(random);

        assertThat(Achievement.of(Direction.LOWER, baseline, target, actual))
                .isEqualTo(Achievement.of(Direction.HIGHER, baseline.negate(), target.negate(), actual.negate()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_hundred_percent_and_met_are_the_same_thing(long seed) {
        var random = new Random(seed);
        var achieved = Achievement.of(direction(random), number(random), number(random), number(random));

        if (achieved.percent() != null) {
            assertThat(achieved.percent().compareTo(HUNDRED) >= 0).isEqualTo(achieved.met());
        } else {
            assertThat(achieved.reason()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_percentage_leads_back_to_the_actual_value(long seed) {
        var random = new Random(seed);
        var baseline = number(random);
        var target = number(random);
        var actual = number(random);

        var percent =
                Achievement.of(direction(random), baseline, target, actual).percent();

        if (percent != null) {
            var way = target.subtract(baseline);
            var back = baseline.add(way.multiply(percent).divide(HUNDRED, 20, RoundingMode.HALF_UP));
            assertThat(back.subtract(actual).abs())
                    .isLessThanOrEqualTo(way.abs().multiply(new BigDecimal("0.0001")));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_unit_of_another_size_does_not_change_the_percentage(long seed) {
        var random = new Random(seed);
        var times = BigDecimal.valueOf(1 + random.nextInt(1000));
        var direction = direction(random);
        var baseline = number(random);
        var target = number(random);
        var actual = number(random);

        assertThat(Achievement.of(direction, baseline.multiply(times), target.multiply(times), actual.multiply(times)))
                .isEqualTo(Achievement.of(direction, baseline, target, actual));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_arrival_never_changes_a_figure(long seed) {
        var random = new Random(seed);
        var rule = rule(random);
        var baseline = random.nextInt(5) == 0 ? null : number(random);
        var targets = targets(random);
        var readings = readings(random);
        var first = Progress.of(rule, baseline, targets, readings);

        var shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, random);

        assertThat(Progress.of(rule, baseline, targets, shuffled)).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_arrival_changes_neither_amount_nor_forecast_nor_what_is_owed(long seed) {
        var random = new Random(seed);
        var rule = rule(random);
        var bounds = new ValueRule(ValueKind.NUMBER, 2, null, null);
        var aims = new Forecast.Aims(targets(random), null, null);
        var baseline = baseline(random);
        var rhythm = Rhythm.values()[random.nextInt(Rhythm.values().length)];
        var today = LocalDate.of(2026, 11, 22);
        var readings = readings(random);
        var shuffled = new ArrayList<>(readings);

        Collections.shuffle(shuffled, random);

        assertThat(Amount.of(rule, shuffled)).isEqualTo(Amount.of(rule, readings));
        assertThat(Forecast.of(rule, bounds, baseline, Period.year(2017), aims, shuffled))
                .isEqualTo(Forecast.of(rule, bounds, baseline, Period.year(2017), aims, readings));
        var schedule = schedule(random);
        assertThat(Owed.of(rhythm, null, aims.periods().keySet(), schedule, shuffled, today))
                .isEqualTo(Owed.of(rhythm, null, aims.periods().keySet(), schedule, readings, today));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_owed_on_a_later_day_follows_without_the_readings(long seed) {
        var random = new Random(seed);
        var rhythm = Rhythm.values()[random.nextInt(Rhythm.values().length)];
        var baseline = random.nextBoolean() ? null : Period.year(2015 + random.nextInt(10));
        var targets = targets(random).keySet();
        var readings = readings(random);
        var made = LocalDate.of(2019 + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28));
        var later = made.plusDays(random.nextInt(1500));

        var schedule = schedule(random);
        assertThat(Owed.of(rhythm, baseline, targets, schedule, readings, made).coverage(later))
                .isEqualTo(Coverage.of(rhythm, baseline, targets, schedule, readings, later));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_rate_an_average_and_a_maximum_are_of_the_values_in_the_percentage(long seed) {
        var random = new Random(seed);
        var rule = rule(random);
        var readings = readings(random);
        var progress = Progress.of(rule, baseline(random), targets(random), readings);

        var amount = Amount.beside(progress, rule, readings);

        if (progress.sums() != null && rule.aggregation() != Aggregation.SUM) {
            assertThat(amount.value(2)).isEqualTo(progress.explanation().actual());
            assertThat(amount.values()).isEqualTo(progress.explanation().values());
            assertThat(amount.oldest()).hasToString(progress.explanation().oldest());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_forecast_is_a_value_or_a_reason(long seed) {
        var random = new Random(seed);

        var forecast = Forecast.of(
                rule(random),
                new ValueRule(ValueKind.NUMBER, 2, null, null),
                baseline(random),
                Period.year(2015),
                new Forecast.Aims(targets(random), null, null),
                readings(random));

        assertThat(forecast.value() == null).isEqualTo(forecast.reason() != null);
        assertThat(forecast.value() == null).isEqualTo(forecast.by() == null);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_no_number_never_moves_a_number(long seed) {
        var random = new Random(seed);
        var rule = rule(random);
        var targets = targets(random);
        var readings = readings(random);
        var values = readings.stream()
                .filter(reading -> reading.state() == State.VALUE)
                .toList();

        if (!values.isEmpty()) {
            assertThat(Progress.of(rule, BigDecimal.ZERO, targets, readings))
                    .isEqualTo(Progress.of(rule, BigDecimal.ZERO, targets, values));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void there_is_either_a_percentage_or_a_reason(long seed) {
        var random = new Random(seed);

        var progress = Progress.of(rule(random), baseline(random), targets(random), readings(random));

        assertThat(progress.percent() == null).isEqualTo(progress.reason() != null);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void due_is_the_sum_of_the_four_kinds_of_answer(long seed) {
        var random = new Random(seed);
        var readings = readings(random);

        var coverage = Coverage.of(
                Rhythm.values()[random.nextInt(Rhythm.values().length)],
                random.nextBoolean() ? null : Period.year(2015 + random.nextInt(10)),
                targets(random).keySet(),
                schedule(random),
                readings,
                LocalDate.of(2026, 11, 22));

        assertThat(coverage.reported() + coverage.withheld() + coverage.notApplicable() + coverage.notReported())
                .isEqualTo(coverage.due());
        assertThat(coverage.zeros()).isLessThanOrEqualTo(coverage.reported());
    }

    private static @Nullable BigDecimal baseline(Random random) {
        return random.nextInt(4) == 0 ? null : number(random);
    }

    private static Progress.Rule rule(Random random) {
        return new Progress.Rule(
                Direction.values()[random.nextInt(3)],
                Aggregation.values()[random.nextInt(Aggregation.values().length)],
                BigDecimal.ONE,
                2);
    }

    private static Direction direction(Random random) {
        return random.nextBoolean() ? Direction.HIGHER : Direction.LOWER;
    }

    private static SortedMap<Period, BigDecimal> targets(Random random) {
        var targets = new TreeMap<Period, BigDecimal>();
        for (var i = random.nextInt(5); i > 0; i--) {
            targets.put(period(random), number(random));
        }
        return targets;
    }

    /// Half of the time nobody said for which periods a figure is owed.
    private static Map<Period, Optional<LocalDate>> schedule(Random random) {
        var schedule = new HashMap<Period, Optional<LocalDate>>();
        for (var i = random.nextBoolean() ? 0 : random.nextInt(6); i > 0; i--) {
            var period = period(random);
            schedule.put(period, period.until().map(last -> last.plusDays(random.nextInt(60))));
        }
        return schedule;
    }

    /// At most one reading for a period: who said it is not part of the computation.
    private static List<Reading> readings(Random random) {
        var readings = new TreeMap<Period, Reading>();
        for (var i = random.nextInt(8); i > 0; i--) {
            var period = period(random);
            var state = random.nextInt(3) == 0 ? State.values()[random.nextInt(4)] : State.VALUE;
            readings.put(period, state == State.VALUE ? Reading.of(period, number(random)) : Reading.of(period, state));
        }
        return List.copyOf(readings.values());
    }

    private static Period period(Random random) {
        var year = 2018 + random.nextInt(8);
        return switch (random.nextInt(4)) {
            case 0 -> Period.quarter(year, 1 + random.nextInt(4));
            case 1 -> Period.month(year, 1 + random.nextInt(12));
            case 2 -> Period.named("year " + random.nextInt(12));
            default -> Period.year(year);
        };
    }

    /// Small and large, with and without decimals, of both signs, and often enough zero.
    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextInt(2001) - 1000L, random.nextInt(4) - 1);
    }
}
