package id.jembatan.kpi.computation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which values and which rule made a figure, so that it can be done again by hand.
///
/// @param rule name of the rule: direction and aggregation, such as `LOWER/NONE`
/// @param formula the rule as a formula; empty where nothing is computed
/// @param calculation the formula with the values set in; empty where nothing was computed
/// @param periods keys of the newest periods whose values were used, at most [#MOST_PERIODS]
/// @param targetPeriods keys of the newest periods whose targets were used, as many at most
/// @param values how many values were used in all
/// @param oldest key of the oldest period whose value was used; null where none was
public record Explanation(
        String rule,
        String formula,
        String calculation,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable BigDecimal actual,
        List<String> periods,
        List<String> targetPeriods,
        int values,
        @Nullable String oldest) {

    public static final int MOST_PERIODS = 24;

    static Explanation nothing(String rule) {
        return new Explanation(rule, "", "", null, null, null, List.of(), List.of(), 0, null);
    }
}
