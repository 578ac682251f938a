package id.jembatan.kpi.computation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A parent is the declared combination of its children, whatever they are. Each case is drawn from the seed that its
/// name shows.
class CombinationPropertyTest {

    private static final MathContext FINE = new MathContext(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    /// A contributor as the test knows it: for a rate, the parts of it.
    private record Child(BigDecimal baseline, BigDecimal target, BigDecimal over, BigDecimal under, boolean silent) {

        BigDecimal value() {
            return over.divide(under, FINE);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_sum_is_the_sum_of_those_who_said_something(long seed) {
        var children = children(seed, false);
        var said = children.stream().filter(child -> !child.silent()).toList();

        var parent =
                Combination.of(Aggregation.SUM, rule(seed, Aggregation.LAST), parts(seed, children, Aggregation.LAST));

        assertThat(parent.contributors()).isEqualTo(children.size());
        assertThat(parent.withValue()).isEqualTo(said.size());
        if (said.isEmpty()) {
            assertThat(parent.valueReason()).isEqualTo(Reason.NO_OBSERVATION);
        } else {
            var total = sum(said.stream().map(Child::over).toList());
            assertThat(parent.value()).isEqualByComparingTo(total);
            assertThat(parent.progress().percent())
                    .isEqualTo(percent(
                            seed,
                            sum(said.stream().map(Child::baseline).toList()),
                            sum(said.stream().map(Child::target).toList()),
                            total));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_rate_is_the_sum_of_the_numerators_over_the_sum_of_the_denominators(long seed) {
        var children = children(seed, true);
        var said = children.stream().filter(child -> !child.silent()).toList();

        var parent = Combination.of(
                Aggregation.RATIO, rule(seed, Aggregation.RATIO), parts(seed, children, Aggregation.RATIO));

        if (!said.isEmpty()) {
            var over = sum(said.stream().map(Child::over).toList());
            var under = sum(said.stream().map(Child::under).toList());
            assertThat(parent.value()).isEqualByComparingTo(over.divide(under, 2, RoundingMode.HALF_UP));
            assertThat(parent.progress().percent())
                    .isEqualTo(percent(
                            seed,
                            sum(said.stream()
                                    .map(child -> child.baseline().multiply(child.under()))
                                    .toList()),
                            sum(said.stream()
                                    .map(child -> child.target().multiply(child.under()))
                                    .toList()),
                            over));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_average_and_a_maximum_are_those_of_the_values(long seed) {
        var children = children(seed, false);
        var values = children.stream()
                .filter(child -> !child.silent())
                .map(Child::value)
                .toList();

        var average = Combination.of(
                Aggregation.AVERAGE, rule(seed, Aggregation.LAST), parts(seed, children, Aggregation.LAST));
        var largest =
                Combination.of(Aggregation.MAX, rule(seed, Aggregation.LAST), parts(seed, children, Aggregation.LAST));

        if (!values.isEmpty()) {
            assertThat(average.value())
                    .isEqualByComparingTo(
                            values.size() == 1
                                    ? values.getFirst()
                                    : sum(values).divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP));
            assertThat(largest.value()).isEqualByComparingTo(Collections.max(values));
            var said = children.stream().filter(child -> !child.silent()).toList();
            assertThat(average.progress().percent())
                    .isEqualTo(percent(
                            seed,
                            sum(said.stream().map(Child::baseline).toList()),
                            sum(said.stream().map(Child::target).toList()),
                            sum(values)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_rate_shows_its_numerators_and_denominators(long seed) {
        var children = children(seed, true);
        var said = children.stream().filter(child -> !child.silent()).toList();

        var amount = Combination.of(
                        Aggregation.RATIO, rule(seed, Aggregation.RATIO), parts(seed, children, Aggregation.RATIO))
                .amount();

        if (said.isEmpty()) {
            assertThat(amount.denominator()).isNull();
        } else {
            assertThat(amount.numerator(BigDecimal.ONE))
                    .isEqualByComparingTo(sum(said.stream().map(Child::over).toList()));
            assertThat(amount.denominator())
                    .isEqualByComparingTo(sum(said.stream().map(Child::under).toList()));
        }
    }

    @Test
    void the_newest_of_all_is_judged_by_its_own_target_or_not_at_all() {
        var older = dated(2024, "5", "10");
        var newer = dated(2025, "7", null);

        var parent = Combination.of(Aggregation.LAST, rule(0, Aggregation.LAST), List.of(older, newer));

        assertThat(parent.value()).isEqualByComparingTo("7");
        assertThat(parent.progress().percent()).isNull();
        assertThat(parent.progress().reason()).isEqualTo(Reason.NO_TARGET);
        assertThat(parent.amount().oldest()).isEqualTo(Period.year(2025));
    }

    private static Combination.Part dated(int year, String value, @Nullable String target) {
        var readings = List.of(Reading.of(Period.year(year), new BigDecimal(value)));
        var targets = new TreeMap<Period, BigDecimal>();
        if (target != null) {
            targets.put(Period.year(year), new BigDecimal(target));
        }
        var rule = rule(0, Aggregation.LAST);
        return new Combination.Part(
                "things",
                ValueKind.NUMBER,
                Amount.of(rule, readings),
                Progress.of(rule, BigDecimal.ZERO, targets, readings));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_the_children_changes_nothing_but_the_order_of_the_shares(long seed) {
        var random = new Random(seed);
        var joining = Aggregation.values()[random.nextInt(Aggregation.values().length)];
        var overTime = joining == Aggregation.RATIO ? Aggregation.RATIO : Aggregation.LAST;
        var parts = new ArrayList<>(parts(seed, children(seed, joining == Aggregation.RATIO), overTime));
        var first = Combination.of(joining, rule(seed, overTime), parts);

        Collections.shuffle(parts, random);
        var shuffled = Combination.of(joining, rule(seed, overTime), parts);

        assertThat(shuffled.value()).isEqualTo(first.value());
        assertThat(shuffled.valueReason()).isEqualTo(first.valueReason());
        assertThat(shuffled.progress().percent()).isEqualTo(first.progress().percent());
        assertThat(shuffled.progress().reason()).isEqualTo(first.progress().reason());
        assertThat(shuffled.shares()).containsExactlyInAnyOrderElementsOf(first.shares());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shares_of_a_sum_add_up_to_all_of_it(long seed) {
        var parent = Combination.of(
                Aggregation.SUM, rule(seed, Aggregation.LAST), parts(seed, children(seed, false), Aggregation.LAST));
        var shares = parent.shares().stream().filter(Objects::nonNull).toList();

        if (!shares.isEmpty()) {
            assertThat(sum(shares).subtract(HUNDRED).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.005").multiply(BigDecimal.valueOf(shares.size())));
        }
    }

    @Test
    void two_units_are_never_put_together() {
        var persons = part("persons", ValueKind.COUNT);
        var days = part("days", ValueKind.COUNT);
        var scores = part("persons", ValueKind.SCORE);

        assertThat(Combination.of(Aggregation.SUM, rule(0, Aggregation.SUM), List.of(persons, days))
                        .valueReason())
                .isEqualTo(Reason.DIFFERENT_UNITS);
        assertThat(Combination.of(Aggregation.SUM, rule(0, Aggregation.SUM), List.of(persons, scores))
                        .valueReason())
                .isEqualTo(Reason.DIFFERENT_UNITS);
    }

    private static Combination.Part part(String unit, ValueKind kind) {
        var readings = List.of(Reading.of(Period.year(2025), BigDecimal.ONE));
        return new Combination.Part(
                unit,
                kind,
                Amount.of(rule(0, Aggregation.SUM), readings),
                Progress.of(rule(0, Aggregation.SUM), BigDecimal.ZERO, new TreeMap<>(), readings));
    }

    private static Direction direction(long seed) {
        return seed % 2 == 0 ? Direction.HIGHER : Direction.LOWER;
    }

    private static Progress.Rule rule(long seed, Aggregation overTime) {
        return new Progress.Rule(direction(seed), overTime, BigDecimal.ONE, 2);
    }

    /// Targets lie on the better side of the baselines, so that there is always a percentage.
    private static List<Child> children(long seed, boolean rates) {
        var random = new Random(seed);
        var children = new ArrayList<Child>();
        for (var i = random.nextInt(6); i >= 0; i--) {
            var baseline = BigDecimal.valueOf(random.nextInt(100));
            var way = BigDecimal.valueOf(1 + random.nextInt(100));
            children.add(new Child(
                    baseline,
                    direction(seed) == Direction.HIGHER ? baseline.add(way) : baseline.subtract(way),
                    BigDecimal.valueOf(1 + random.nextInt(1000), 1),
                    rates ? BigDecimal.valueOf(1 + random.nextInt(50)) : BigDecimal.ONE,
                    random.nextInt(4) == 0));
        }
        return children;
    }

    private static List<Combination.Part> parts(long seed, List<Child> children, Aggregation overTime) {
        return children.stream()
                .map(child -> {
                    var period = Period.year(2025);
                    var readings = child.silent()
                            ? List.<Reading>of()
                            : List.of(
                                    overTime == Aggregation.RATIO
                                            ? new Reading(
                                                    period,
                                                    State.VALUE,
                                                    child.value().setScale(2, RoundingMode.HALF_UP),
                                                    child.over(),
                                                    child.under())
                                            : Reading.of(period, child.over()));
                    var targets = new TreeMap<Period, BigDecimal>();
                    targets.put(period, child.target());
                    return new Combination.Part(
                            "things",
                            ValueKind.NUMBER,
                            Amount.of(rule(seed, overTime), readings),
                            Progress.of(rule(seed, overTime), child.baseline(), targets, readings));
                })
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal percent(long seed, BigDecimal baseline, BigDecimal target, BigDecimal actual) {
        return Achievement.of(direction(seed), baseline, target, actual).percent();
    }
}
