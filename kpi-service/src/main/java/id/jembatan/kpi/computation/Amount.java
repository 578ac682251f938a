package id.jembatan.kpi.computation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the values of one status come to over time, whether or not there is a target for them: exact, as a quotient
/// that is not divided yet.
///
/// @param over and under: the amount is `over / under`; null with the reason beside it
/// @param oldest and newest: the periods of the first and the last value that it is made of
/// @param values how many values it is made of
/// @param weighted whether `under` is a sum of denominators
public record Amount(
        @Nullable BigDecimal over,
        @Nullable BigDecimal under,
        @Nullable Reason reason,
        @Nullable Period oldest,
        @Nullable Period newest,
        int values,
        boolean weighted) {

    /// What stands beside a percentage. A rate, an average or a maximum is of the values that were compared: of others
    /// it would be another figure than the one in the percentage. A sum is of all that was counted, the
    /// newest value is the newest. Where nothing was compared, all values are in it.
    ///
    /// @param progress made of the same readings
    public static Amount beside(Progress progress, Progress.Rule rule, Collection<Reading> readings) {
        var sums = progress.sums();
        var compared = progress.explanation();
        return switch (rule.aggregation()) {
            case SUM, LAST, NONE -> of(rule, readings);
            case AVERAGE, MAX, RATIO ->
                sums == null
                        ? of(rule, readings)
                        : new Amount(
                                sums.actual(),
                                sums.times(),
                                null,
                                period(compared.oldest()),
                                period(compared.periods().getLast()),
                                compared.values(),
                                sums.weighted());
        };
    }

    private static @Nullable Period period(@Nullable String key) {
        return key == null ? null : Period.parse(key);
    }

    /// All values. Never depends on the order in which the readings came.
    public static Amount of(Progress.Rule rule, Collection<Reading> readings) {
        var values = Progress.values(readings);
        if (values.isEmpty()) {
            return nothing(Progress.silence(readings), null);
        }
        var newest = values.getLast().period();
        if (Progress.conflicting(values)) {
            return nothing(Reason.CONFLICTING_VALUES, newest);
        }
        var agreed = Progress.oneForEachPeriod(values);
        return switch (rule.aggregation()) {
            case LAST, NONE -> single(agreed.getLast());
            case SUM ->
                Progress.overlapping(agreed)
                        ? nothing(Reason.OVERLAPPING_PERIODS, newest)
                        : made(sum(agreed), BigDecimal.ONE, agreed, false);
            case AVERAGE ->
                Progress.overlapping(agreed)
                        ? nothing(Reason.OVERLAPPING_PERIODS, newest)
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
            return nothing(Reason.OVERLAPPING_PERIODS, newest.period());
        }
        var over = BigDecimal.ZERO;
        var under = BigDecimal.ZERO;
        for (var value : values) {
            var numerator = value.numerator();
            var denominator = value.denominator();
            if (numerator == null || denominator == null) {
                return nothing(Reason.NO_PARTS, newest.period());
            }
            over = over.add(numerator);
            under = under.add(denominator);
        }
        return made(over.multiply(rule.factor()), under, values, true);
    }

    private static Amount single(Reading reading) {
        return made(reading.number(), BigDecimal.ONE, List.of(reading), false);
    }

    private static Amount made(BigDecimal over, BigDecimal under, List<Reading> values, boolean weighted) {
        return new Amount(
                over, under, null, values.getFirst().period(), values.getLast().period(), values.size(), weighted);
    }

    private static Amount nothing(Reason reason, @Nullable Period newest) {
        return new Amount(null, null, reason, null, newest, 0, false);
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

    /// The sum of the numerators that this rate was made of; null where it was not made of any.
    ///
    /// @param factor by which the numerators were multiplied, see [ValueRule#factor]
    public @Nullable BigDecimal numerator(BigDecimal factor) {
        return weighted && over != null ? Achievement.plain(over.divide(factor)) : null;
    }

    /// The sum of the denominators that this rate was made of.
    public @Nullable BigDecimal denominator() {
        return weighted && under != null ? Achievement.plain(under) : null;
    }

    static BigDecimal divided(BigDecimal over, BigDecimal under, int decimals) {
        return Achievement.plain(
                under.compareTo(BigDecimal.ONE) == 0
                        ? over
                        : over.divide(under, Math.max(decimals, Achievement.DECIMALS), RoundingMode.HALF_UP));
    }
}
