package id.jembatan.kpi.computation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueRuleTest {

    @ParameterizedTest(name = "{0} with {1} decimals takes {2}: {3}")
    @CsvSource({
        "RANK, 0, 1, ",
        "RANK, 0, 71, ",
        "RANK, 0, 71.0, ",
        "RANK, 0, 0, NOT_POSITIVE",
        "RANK, 0, -3, NOT_POSITIVE",
        "RANK, 2, 71.5, NOT_WHOLE",
        "COUNT, 0, 0, ",
        "COUNT, 0, -1, TOO_SMALL",
        "COUNT, 2, 0.5, NOT_WHOLE",
        "PERCENTAGE, 2, 0, ",
        "PERCENTAGE, 2, 100, ",
        "PERCENTAGE, 2, 100.01, TOO_LARGE",
        "PERCENTAGE, 2, -0.01, TOO_SMALL",
        "PERCENTAGE, 2, 12.345, TOO_MANY_DECIMALS",
        "PERCENTAGE, 2, 12.340, ",
        "NUMBER, 3, -12.345, ",
        "MONEY, 2, -0.01, ",
    })
    void values_that_break_the_rule_are_named(ValueKind kind, int decimals, BigDecimal value, ValueRule.Breach breach) {
        assertThat(new ValueRule(kind, decimals, null, null).breach(value).orElse(null))
                .isEqualTo(breach);
    }

    @ParameterizedTest
    @CsvSource({"0, TOO_SMALL", "1, ", "5, ", "5.1, TOO_LARGE"})
    void the_bounds_of_the_definition_go_before_those_of_the_kind(BigDecimal value, ValueRule.Breach breach) {
        var score = new ValueRule(ValueKind.SCORE, 2, BigDecimal.ONE, BigDecimal.valueOf(5));

        assertThat(score.breach(value).orElse(null)).isEqualTo(breach);
    }
}
