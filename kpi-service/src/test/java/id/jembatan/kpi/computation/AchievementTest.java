package id.jembatan.kpi.computation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AchievementTest {

    @Test
    void a_rank_of_71_after_74_with_the_target_50_is_one_eighth_of_the_way() {
        var achieved = Achievement.of(Direction.LOWER, number("74"), number("50"), number("71"));

        assertThat(achieved.percent()).isEqualTo(number("12.5"));
        assertThat(achieved.met()).isFalse();
        assertThat(achieved.reason()).isNull();
    }

    @Test
    void a_rank_of_71_is_neither_0_percent_nor_142_percent_of_the_target_50() {
        var percent = Achievement.of(Direction.LOWER, number("74"), number("50"), number("71"))
                .percent();

        // 0 %: "not yet met"; 142 %: actual over target, as if a higher rank were better
        assertThat(percent).isNotNull().isNotEqualByComparingTo("0").isNotEqualByComparingTo("142");
        assertThat(percent).isEqualByComparingTo("12.5");
    }

    @ParameterizedTest(name = "{0}: from {1} to {2}, now {3}: {4} %, met {5}")
    @CsvSource({
        "HIGHER,   0,   20,   4,     20,     false",
        "HIGHER,   0,   20,   20,    100,    true",
        "HIGHER,   0,   20,   25,    125,    true",
        "HIGHER,   10,  20,   10,    0,      false",
        "HIGHER,   10,  20,   5,     -50,    false",
        "HIGHER,   -5,  5,    0,     50,     false",
        "HIGHER,   0,   3,    1,     33.33,  false",
        "HIGHER,   0,   3,    2,     66.67,  false",
        "HIGHER,   0,   0.3,  0.1,   33.33,  false",
        "HIGHER,   0,   8,    1,     12.5,   false",
        "HIGHER,   0,   1000000, 999999.9, 99.99, false",
        "HIGHER,   0,   1e-12, 1e-12, 100,   true",
        "LOWER,    74,  50,   74,    0,      false",
        "LOWER,    74,  50,   71,    12.5,   false",
        "LOWER,    74,  50,   62,    50,     false",
        "LOWER,    74,  50,   50,    100,    true",
        "LOWER,    74,  50,   48,    108.33, true",
        "LOWER,    74,  50,   80,    -25,    false",
        "LOWER,    46.5, 30,  40.2,  38.18,  false",
        "LOWER,    100, 0,    0,     100,    true",
    })
    void achievement_is_the_share_of_the_way(
            Direction direction,
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal actual,
            BigDecimal percent,
            boolean met) {
        var achieved = Achievement.of(direction, baseline, target, actual);

        assertThat(achieved.percent()).isEqualByComparingTo(percent);
        assertThat(achieved.met()).isEqualTo(met);
    }

    @ParameterizedTest(name = "{0}: from {1} to {2}, now {3}: {4}, met {5}")
    @CsvSource({
        "HIGHER,  ,   20, 4,  NO_BASELINE,                false",
        "HIGHER,  ,   20, 20, NO_BASELINE,                true",
        "LOWER,   ,   50, 71, NO_BASELINE,                false",
        "LOWER,   ,   50, 49, NO_BASELINE,                true",
        "HIGHER,  20, 20, 25, BASELINE_EQUALS_TARGET,     true",
        "HIGHER,  20, 20, 15, BASELINE_EQUALS_TARGET,     false",
        "LOWER,   50, 50, 71, BASELINE_EQUALS_TARGET,     false",
        "LOWER,   0,  0,  0,  BASELINE_EQUALS_TARGET,     true",
        "LOWER,   40, 50, 45, TARGET_NOT_BEYOND_BASELINE, true",
        "LOWER,   40, 50, 60, TARGET_NOT_BEYOND_BASELINE, false",
        "HIGHER,  95, 90, 92, TARGET_NOT_BEYOND_BASELINE, true",
        "NEUTRAL, 1,  2,  3,  NEUTRAL_DIRECTION,          ",
    })
    void what_cannot_be_computed_says_why_and_is_no_number(
            Direction direction,
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal actual,
            Reason reason,
            Boolean met) {
        var achieved = Achievement.of(direction, baseline, target, actual);

        assertThat(achieved).isEqualTo(new Achievement(null, reason, met));
    }

    @Test
    void reasons_are_written_as_the_api_writes_codes() {
        assertThat(Reason.NO_BASELINE.code()).isEqualTo("no-baseline");
        assertThat(Reason.BASELINE_EQUALS_TARGET.code()).isEqualTo("baseline-equals-target");
        assertThat(Reason.NO_OBSERVATION.code()).isEqualTo("no-observation");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void levels_have_an_order_and_no_distance() {
        var two = BigDecimal.valueOf(2);
        var three = BigDecimal.valueOf(3);

        assertThat(Achievement.inOrder(Direction.HIGHER, three, two))
                .isEqualTo(new Achievement(null, Reason.ORDER_ONLY, false));
        assertThat(Achievement.inOrder(Direction.HIGHER, two, three).met()).isTrue();
        assertThat(Achievement.inOrder(Direction.LOWER, two, two).met()).isTrue();
        assertThat(Achievement.inOrder(Direction.LOWER, two, three).met()).isFalse();
        assertThat(Achievement.inOrder(Direction.NEUTRAL, two, three).reason()).isEqualTo(Reason.NEUTRAL_DIRECTION);
    }
}
