package id.jembatan.kpi.computation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Progress of one indicator, made from readings of **one** status. The caller hands in the verified readings or the
/// reported ones, never both: the kinds do not mix in one number.
///
/// - `LAST`, `NONE`: the newest value against the target of its period, else the nearest later one, else the last.
/// - `RATIO`: target as above; the numerators and denominators of all readings within its period are added and then
///   divided. A single reading may do without its parts.
/// - `SUM`: what was counted within the periods of the targets that have a reading, against the sum of just these
///   targets; a missing period is neither zero nor part of the target. A baseline is one period's worth, and is taken
///   once for each target.
/// - `AVERAGE`: as `SUM`, with readings and targets of the same periods; the division by their number cancels out.
/// - `MAX`: the largest value against the largest target of the same periods.
///
/// @param sums what the comparison was made of, exact; null where nothing was compared
public record Progress(
        @Nullable BigDecimal percent,
        @Nullable Reason reason,
        @Nullable Boolean met,
        Explanation explanation,
        @Nullable Sums sums) {

    /// What of an indicator's definition the computation needs.
    ///
    /// @param factor what a ratio is multiplied by, see [ValueRule#factor]
    /// @param decimals to how many digits an average or a ratio is shown; the computation itself stays exact
    /// @param ordered whether values have an order and no distance, so that no share of the way can be told
    public record Rule(Direction direction, Aggregation aggregation, BigDecimal factor, int decimals, boolean ordered) {

        /// For values that have a distance.
        public Rule(Direction direction, Aggregation aggregation, BigDecimal factor, int decimals) {
            this(direction, aggregation, factor, decimals, false);
        }

        String name() {
            return direction + "/" + aggregation;
        }
    }

    /// Never depends on the order in which the readings came.
    public static Progress of(
            Rule rule,
            @Nullable BigDecimal baseline,
            SortedMap<Period, BigDecimal> targets,
            Collection<Reading> readings) {
        var values = values(readings);
        if (values.isEmpty()) {
            return none(rule, silence(readings));
        }
        if (rule.direction() == Direction.NEUTRAL) {
            return none(rule, Reason.NEUTRAL_DIRECTION);
        }
        if (targets.isEmpty()) {
            return none(rule, Reason.NO_TARGET);
        }
        if (conflicting(values)) {
            return none(rule, Reason.CONFLICTING_VALUES);
        }
        var agreed = oneForEachPeriod(values);
        var marks = new TreeMap<>(targets);
        return switch (rule.aggregation()) {
            case LAST, NONE -> newest(rule, baseline, marks, agreed.getLast());
            case RATIO -> ratio(rule, baseline, marks, agreed);
            case SUM -> sum(rule, baseline, marks, agreed);
            case AVERAGE -> average(rule, baseline, marks, agreed);
            case MAX -> largest(rule, baseline, marks, agreed);
        };
    }

    /// What the newest, a rate, an average or a maximum is compared with: the end target stands for its period
    /// where that has none of its own. Of values that are added it is the sum of all, and no period's.
    ///
    /// @param end the period of the end target and its value, if there is one
    public static SortedMap<Period, BigDecimal> aims(
            Rule rule, SortedMap<Period, BigDecimal> targets, @Nullable Period end, @Nullable BigDecimal value) {
        if (end == null || value == null || rule.aggregation() == Aggregation.SUM) {
            return targets;
        }
        var aims = new TreeMap<>(targets);
        aims.putIfAbsent(end, value);
        return aims;
    }

    /// How far all values together have come to the one target for the end: those that are added to its whole, an
    /// average or a maximum of all of them to its value, and what takes the newest as [#of] does.
    public static Progress toEnd(
            Rule rule, @Nullable BigDecimal baseline, Period end, BigDecimal target, Collection<Reading> readings) {
        var amount = Amount.of(rule, readings);
        var over = amount.over();
        var under = amount.under();
        var reason = amount.reason();
        return switch (rule.aggregation()) {
            case LAST, NONE, RATIO -> of(rule, baseline, new TreeMap<>(Map.of(end, target)), readings);
            case SUM, AVERAGE, MAX -> {
                if (over == null || under == null) {
                    yield none(rule, reason == null ? Reason.NO_OBSERVATION : reason);
                }
                if (rule.direction() == Direction.NEUTRAL) {
                    yield none(rule, Reason.NEUTRAL_DIRECTION);
                }
                yield compared(
                        rule,
                        new Sums(
                                baseline == null ? null : baseline.multiply(under),
                                target.multiply(under),
                                over,
                                under,
                                false),
                        periods(oneForEachPeriod(values(readings))),
                        List.of(end));
            }
        };
    }

    /// The readings that are numbers, oldest period first.
    static List<Reading> values(Collection<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.state() == State.VALUE)
                .sorted(Comparator.comparing(Reading::period))
                .toList();
    }

    static Reason silence(Collection<Reading> readings) {
        var states = readings.stream().map(Reading::state).collect(Collectors.toSet());
        if (states.contains(State.TEXT)) {
            return Reason.NOT_A_NUMBER;
        }
        if (states.contains(State.WITHHELD)) {
            return Reason.WITHHELD;
        }
        if (states.contains(State.NOT_APPLICABLE)) {
            return Reason.NOT_APPLICABLE;
        }
        return states.contains(State.NOT_REPORTED) ? Reason.NOT_REPORTED : Reason.NO_OBSERVATION;
    }

    /// Two readings of one period that say different numbers.
    ///
    /// @param values in the order of their periods: those of one period stand side by side
    static boolean conflicting(List<Reading> values) {
        for (var i = 1; i < values.size(); i++) {
            var one = values.get(i - 1);
            var other = values.get(i);
            if (one.period().equals(other.period()) && !same(one, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(Reading one, Reading other) {
        return one.number().compareTo(other.number()) == 0
                && equal(one.numerator(), other.numerator())
                && equal(one.denominator(), other.denominator());
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    static List<Reading> oneForEachPeriod(List<Reading> values) {
        var seen = new HashSet<Period>();
        return values.stream().filter(reading -> seen.add(reading.period())).toList();
    }

    private static Progress newest(
            Rule rule, @Nullable BigDecimal baseline, NavigableMap<Period, BigDecimal> targets, Reading newest) {
        var mark = mark(targets, newest.period());
        return compared(
                rule,
                new Sums(baseline, mark.getValue(), newest.number(), BigDecimal.ONE, false),
                List.of(newest.period()),
                List.of(mark.getKey()));
    }

    private static Progress ratio(
            Rule rule, @Nullable BigDecimal baseline, NavigableMap<Period, BigDecimal> targets, List<Reading> values) {
        var newest = values.getLast();
        var mark = mark(targets, newest.period());
        var counted = mark.getKey().holds(newest.period())
                ? values.stream()
                        .filter(value -> mark.getKey().holds(value.period()))
                        .toList()
                : List.of(newest);
        if (counted.size() == 1 && newest.numerator() == null) {
            return newest(rule, baseline, targets, newest);
        }
        if (overlapping(counted)) {
            return none(rule, Reason.OVERLAPPING_PERIODS);
        }
        var over = BigDecimal.ZERO;
        var under = BigDecimal.ZERO;
        for (var value : counted) {
            if (value.numerator() == null || value.denominator() == null) {
                return none(rule, Reason.NO_PARTS);
            }
            over = over.add(value.numerator());
            under = under.add(value.denominator());
        }
        return compared(
                rule,
                new Sums(
                        baseline == null ? null : baseline.multiply(under),
                        mark.getValue().multiply(under),
                        over.multiply(rule.factor()),
                        under,
                        true),
                periods(counted),
                List.of(mark.getKey()));
    }

    private static Progress sum(
            Rule rule, @Nullable BigDecimal baseline, NavigableMap<Period, BigDecimal> targets, List<Reading> values) {
        var counted = new ArrayList<Reading>();
        var marks = new TreeMap<Period, BigDecimal>();
        for (var value : values) {
            targets.entrySet().stream()
                    .filter(target -> target.getKey().holds(value.period()))
                    .findFirst()
                    .ifPresent(target -> {
                        counted.add(value);
                        marks.put(target.getKey(), target.getValue());
                    });
        }
        if (counted.isEmpty()) {
            return none(rule, Reason.NO_TARGET);
        }
        if (overlapping(counted) || overlap(List.copyOf(marks.keySet()))) {
            return none(rule, Reason.OVERLAPPING_PERIODS);
        }
        var times = BigDecimal.valueOf(marks.size());
        return compared(
                rule,
                new Sums(
                        baseline == null ? null : baseline.multiply(times),
                        total(marks.values()),
                        total(counted.stream().map(Reading::number).toList()),
                        BigDecimal.ONE,
                        false),
                periods(counted),
                List.copyOf(marks.keySet()));
    }

    private static Progress average(
            Rule rule, @Nullable BigDecimal baseline, NavigableMap<Period, BigDecimal> targets, List<Reading> values) {
        var counted = values.stream()
                .filter(value -> targets.containsKey(value.period()))
                .toList();
        if (counted.isEmpty()) {
            return none(rule, Reason.NO_TARGET);
        }
        var times = BigDecimal.valueOf(counted.size());
        return compared(
                rule,
                new Sums(
                        baseline == null ? null : baseline.multiply(times),
                        total(targetsOf(counted, targets)),
                        total(counted.stream().map(Reading::number).toList()),
                        times,
                        false),
                periods(counted),
                periods(counted));
    }

    private static Progress largest(
            Rule rule, @Nullable BigDecimal baseline, NavigableMap<Period, BigDecimal> targets, List<Reading> values) {
        var counted = values.stream()
                .filter(value -> targets.containsKey(value.period()))
                .toList();
        if (counted.isEmpty()) {
            return none(rule, Reason.NO_TARGET);
        }
        return compared(
                rule,
                new Sums(
                        baseline,
                        targetsOf(counted, targets).stream()
                                .reduce(BigDecimal::max)
                                .orElseThrow(),
                        counted.stream()
                                .map(Reading::number)
                                .reduce(BigDecimal::max)
                                .orElseThrow(),
                        BigDecimal.ONE,
                        false),
                periods(counted),
                periods(counted));
    }

    static Progress compared(Rule rule, Sums sums, List<Period> periods, List<Period> targetPeriods) {
        var achieved = rule.ordered()
                ? Achievement.inOrder(rule.direction(), sums.target(), sums.actual())
                : Achievement.of(rule.direction(), sums.baseline(), sums.target(), sums.actual());
        var higher = rule.direction() == Direction.HIGHER;
        var baseline = sums.baseline() == null ? null : shown(rule, sums.baseline(), sums.times());
        var target = shown(rule, sums.target(), sums.times());
        var actual = shown(rule, sums.actual(), sums.times());
        var percent = achieved.percent();
        var calculation = percent == null || baseline == null
                ? ""
                : (higher
                                ? "(" + text(actual) + " - " + text(baseline) + ") / (" + text(target) + " - "
                                        + text(baseline) + ")"
                                : "(" + text(baseline) + " - " + text(actual) + ") / (" + text(baseline) + " - "
                                        + text(target) + ")")
                        + " = " + percent.toPlainString() + " %";
        return new Progress(
                percent,
                achieved.reason(),
                achieved.met(),
                new Explanation(
                        rule.name(),
                        higher
                                ? "(actual - baseline) / (target - baseline)"
                                : "(baseline - actual) / (baseline - target)",
                        calculation,
                        baseline,
                        target,
                        actual,
                        newest(periods),
                        newest(targetPeriods),
                        periods.size(),
                        periods.isEmpty() ? null : periods.getFirst().key()),
                sums);
    }

    private static BigDecimal shown(Rule rule, BigDecimal sum, BigDecimal times) {
        return Achievement.plain(
                times.compareTo(BigDecimal.ONE) == 0
                        ? sum
                        : sum.divide(times, Math.max(rule.decimals(), Achievement.DECIMALS), RoundingMode.HALF_UP));
    }

    static String text(BigDecimal value) {
        return value.signum() < 0 ? "(" + value.toPlainString() + ")" : value.toPlainString();
    }

    private static Map.Entry<Period, BigDecimal> mark(NavigableMap<Period, BigDecimal> targets, Period period) {
        var here = targets.ceilingEntry(period);
        return here == null ? targets.lastEntry() : here;
    }

    private static List<BigDecimal> targetsOf(List<Reading> values, Map<Period, BigDecimal> targets) {
        return values.stream()
                .map(Reading::period)
                .filter(targets::containsKey)
                .map(targets::get)
                .toList();
    }

    static boolean overlapping(List<Reading> values) {
        return overlap(periods(values));
    }

    /// @param periods in their order: if two share a day, two neighbours do
    static boolean overlap(List<Period> periods) {
        for (var i = 1; i < periods.size(); i++) {
            if (periods.get(i).overlaps(periods.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static List<Period> periods(List<Reading> values) {
        return values.stream().map(Reading::period).toList();
    }

    /// So many of the newest that somebody still reads them: an explanation does not grow with the years.
    private static List<String> newest(List<Period> periods) {
        return periods.stream()
                .skip(Math.max(0, periods.size() - Explanation.MOST_PERIODS))
                .map(Period::key)
                .toList();
    }

    private static BigDecimal total(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Progress none(Rule rule, Reason reason) {
        return new Progress(null, reason, null, Explanation.nothing(rule.name()), null);
    }
}
