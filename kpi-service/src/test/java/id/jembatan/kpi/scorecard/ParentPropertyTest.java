package id.jembatan.kpi.scorecard;

import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.cardOf;
import static id.jembatan.kpi.Kpi.define;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.target;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A partner is the declared combination of the agreements with it, through the doors that everybody uses:
/// reckoned here once more, from what was sent.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ParentPropertyTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 6);
    }

    /// One agreement: from where to where, and what was said. Of a rate, the parts.
    private record Child(BigDecimal baseline, BigDecimal target, BigDecimal over, BigDecimal under) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void counts_are_added(long seed) {
        var random = new Random(seed);
        var children = children(random, false);

        var figure = figure(children, "COUNT", "LAST");

        assertThat(number(figure, "value")).isEqualByComparingTo(sum(children, Child::over));
        assertThat(number(figure, "percent"))
                .isEqualByComparingTo(percent(
                        sum(children, Child::baseline), sum(children, Child::target), sum(children, Child::over)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rates_are_sums_over_sums_and_show_both(long seed) {
        var random = new Random(seed);
        var children = children(random, true);

        var figure = figure(children, "PERCENTAGE", "RATIO");

        var over = sum(children, Child::over);
        var under = sum(children, Child::under);
        assertThat(number(figure, "numerator")).isEqualByComparingTo(over);
        assertThat(number(figure, "denominator")).isEqualByComparingTo(under);
        assertThat(number(figure, "value"))
                .isEqualByComparingTo(over.multiply(HUNDRED).divide(under, 2, RoundingMode.HALF_UP));
        assertThat(number(figure, "percent"))
                .isEqualByComparingTo(percent(
                        sum(children, child -> child.baseline().multiply(child.under())),
                        sum(children, child -> child.target().multiply(child.under())),
                        over.multiply(HUNDRED)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void scores_are_averaged(long seed) {
        var random = new Random(seed);
        var children = children(random, false);

        var figure = figure(children, "SCORE", "AVERAGE");

        assertThat(number(figure, "value"))
                .isEqualByComparingTo(sum(children, Child::over)
                        .divide(BigDecimal.valueOf(children.size()), 2, RoundingMode.HALF_UP));
        assertThat(number(figure, "percent"))
                .isEqualByComparingTo(percent(
                        sum(children, Child::baseline), sum(children, Child::target), sum(children, Child::over)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void of_maxima_the_largest_is_taken_on_each_side(long seed) {
        var random = new Random(seed);
        var children = children(random, false);

        var figure = figure(children, "NUMBER", "MAX");

        assertThat(number(figure, "value")).isEqualByComparingTo(largest(children, Child::over));
        var way = largest(children, Child::target).compareTo(largest(children, Child::baseline));
        if (way != 0
                && way < 0 == falls(children)) { // of maxima the way may be turned round, and then there is no share
            assertThat(number(figure, "percent"))
                    .isEqualByComparingTo(percent(
                            largest(children, Child::baseline),
                            largest(children, Child::target),
                            largest(children, Child::over)));
        }
    }

    private static JsonPath figure(List<Child> children, String kind, String over) {
        var partner = "zz-" + UUID.randomUUID();
        var falls = falls(children);
        var code = define("""
                "unit": "things", "valueKind": "%s", "level": "OUTPUT", "direction": "%s", "aggregation": "%s", "rhythm": "YEAR\"""".formatted(kind, falls ? "LOWER" : "HIGHER", over));
        for (var child : children) {
            var use = apply(cardOf(partner, "TR", ""), """
                    {"indicator": "%s", "baseline": {"value": %s, "period": {"year": 2023}, "source": "made up"}}""".formatted(code, child.baseline()));
            id(target("biro", use, "\"period\": {\"year\": 2025}, \"value\": %s".formatted(child.target())));
            id(observe(
                    "biro",
                    use,
                    "\"period\": {\"year\": 2025}, "
                            + (over.equals("RATIO")
                                    ? "\"numerator\": %s, \"denominator\": %s".formatted(child.over(), child.under())
                                    : "\"value\": %s".formatted(child.over()))));
        }
        var answer = as("biro").get("/figures/partners/" + partner);
        answer.then().statusCode(200);
        assertThat(answer.jsonPath().getInt("figures[0].contributors")).isEqualTo(children.size());
        return answer.jsonPath();
    }

    /// Half of the seeds are about something that is better when it is less.
    private static List<Child> children(Random random, boolean rates) {
        var falls = random.nextBoolean();
        var children = new ArrayList<Child>();
        for (var i = 1 + random.nextInt(3); i >= 0; i--) {
            var low = BigDecimal.valueOf(random.nextInt(40));
            var high = low.add(BigDecimal.valueOf(1 + random.nextInt(50)));
            var under = 20 + random.nextInt(30);
            children.add(new Child(
                    falls ? high : low,
                    falls ? low : high,
                    BigDecimal.valueOf(rates ? random.nextInt(under) : random.nextInt(90)),
                    BigDecimal.valueOf(under)));
        }
        return children;
    }

    private static boolean falls(List<Child> children) {
        return children.getFirst().target().compareTo(children.getFirst().baseline()) < 0;
    }

    private static BigDecimal number(JsonPath figures, String name) {
        var text = figures.getString("figures[0].reported." + name);
        return text == null ? null : new BigDecimal(text);
    }

    private static BigDecimal sum(List<Child> children, Function<Child, BigDecimal> of) {
        return children.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal largest(List<Child> children, Function<Child, BigDecimal> of) {
        return children.stream().map(of).max(BigDecimal::compareTo).orElseThrow();
    }

    /// The share of the way, which is the same formula for both directions.
    private static BigDecimal percent(BigDecimal baseline, BigDecimal target, BigDecimal actual) {
        var way = target.subtract(baseline);
        var gone = actual.subtract(baseline);
        var percent = gone.multiply(HUNDRED).divide(way, 2, RoundingMode.HALF_UP);
        var short100 = way.signum() > 0 ? actual.compareTo(target) < 0 : actual.compareTo(target) > 0;
        return short100 && percent.compareTo(HUNDRED) >= 0 ? new BigDecimal("99.99") : percent;
    }
}
