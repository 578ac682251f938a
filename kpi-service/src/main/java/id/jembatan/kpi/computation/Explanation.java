package id.jembatan.kpi.computation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which values and which rule made a figure, so that it can be done again by hand.
///
/// @param rule name of the rule: direction and aggregation, such as `LOWER/NONE`
/// @param formula the rule as a formula; empty where nothing is computed
/// @param calculation the formula with the values set in; empty where nothing was computed
/// @param periods keys of the periods whose values were used
/// @param targetPeriods keys of the periods whose targets were used
public record Explanation(
        String rule,
        String formula,
        String calculation,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable BigDecimal actual,
        List<String> periods,
        List<String> targetPeriods) {

    static Explanation nothing(String rule) {
        return new Explanation(rule, "", "", null, null, null, List.of(), List.of());
    }
}
