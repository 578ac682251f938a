package id.jembatan.kpi.computation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What all values of one status come to over time, whether or not there is a target for them: exact, as a quotient
/// that is not divided yet.
///
/// @param over and under: the amount is `over / under`; null with the reason beside it
/// @param newest the period of the newest value
/// @param values how many values it is made of
/// @param weighted whether `under` is a sum of denominators
public record Amount(
        @Nullable BigDecimal over,
        @Nullable BigDecimal under,
        @Nullable Reason reason,
        @Nullable Period newest,
        int values,
        boolean weighted) {

    /// Never depends on the order in which the readings came.
    public static Amount of(Progress.Rule rule, Collection<Reading> readings) {
        var values = Progress.values(readings);
        if (values.isEmpty()) {
            return new Amount(null, null, Progress.silence(readings), null, 0, false);
        }
        var newest = values.getLast().period();
        if (Progress.conflicting(values)) {
            return new Amount(null, null, Reason.CONFLICTING_VALUES, newest, 0, false);
        }
        var agreed = Progress.oneForEachPeriod(values);
        return switch (rule.aggregation()) {
            case LAST, NONE -> single(agreed.getLast());
            case SUM ->
                Progress.overlapping(agreed) ? overlap(newest) : made(sum(agreed), BigDecimal.ONE, agreed, false);
            case AVERAGE ->
                Progress.overlapping(agreed)
                        ? overlap(newest)
                        : made(sum(agreed), BigDecimal.valueOf(agreed.size()), agreed, false);
            case MAX ->
                made(
                        agreed.stream()
                                .map(Reading::number)
                                .reduce(BigDecimal::max)
                                .orElseThrow(),
                        BigDecimal.ONE,
                        agreed,
                        false);
            case RATIO -> ratio(rule, agreed);
        };
    }

    private static Amount ratio(Progress.Rule rule, List<Reading> values) {
        var newest = values.getLast();
        if (values.size() == 1 && newest.numerator() == null) {
            return single(newest);
        }
        if (Progress.overlapping(values)) {
            return overlap(newest.period());
        }
        var over = BigDecimal.ZERO;
        var under = BigDecimal.ZERO;
        for (var value : values) {
            var numerator = value.numerator();
            var denominator = value.denominator();
            if (numerator == null || denominator == null) {
                return new Amount(null, null, Reason.NO_PARTS, newest.period(), 0, false);
            }
            over = over.add(numerator);
            under = under.add(denominator);
        }
        return made(over.multiply(rule.factor()), under, values, true);
    }

    private static Amount single(Reading reading) {
        return new Amount(reading.number(), BigDecimal.ONE, null, reading.period(), 1, false);
    }

    private static Amount made(BigDecimal over, BigDecimal under, List<Reading> values, boolean weighted) {
        return new Amount(over, under, null, values.getLast().period(), values.size(), weighted);
    }

    private static Amount overlap(Period newest) {
        return new Amount(null, null, Reason.OVERLAPPING_PERIODS, newest, 0, false);
    }

    private static BigDecimal sum(List<Reading> values) {
        return values.stream().map(Reading::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The amount itself.
    ///
    /// @param decimals of the indicator; at least two are kept of a quotient
    public @Nullable BigDecimal value(int decimals) {
        return over == null || under == null ? null : divided(over, under, decimals);
    }

    static BigDecimal divided(BigDecimal over, BigDecimal under, int decimals) {
        return Achievement.plain(
                under.compareTo(BigDecimal.ONE) == 0
                        ? over
                        : over.divide(under, Math.max(decimals, Achievement.DECIMALS), RoundingMode.HALF_UP));
    }
}
