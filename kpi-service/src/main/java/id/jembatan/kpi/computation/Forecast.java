package id.jembatan.kpi.computation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where a figure will stand at its end target if it goes on at the present pace, or the honest word that this cannot
/// be said, with the reason. It is an arithmetic of days, not a prediction, and depends on the figures only, never on
/// the day on which it is read.
///
/// - `LAST`, `RATIO`: a straight line from the first known point (the baseline, if its date is known) through the
/// newest value to the end of the last target's period.
/// - `SUM`: what was counted for a day of the reported periods, for every day from the newest of them to the end; what
///   was never reported is not made up. Compared with the sum of all targets.
/// - `AVERAGE`: stays as it is.
/// - `MAX`, `NONE`: a maximum, a rank or a median has no pace.
///
/// @param value rounded to the decimals of the indicator, at least two; null with the reason beside it
/// @param by the period of the end target
/// @param target what it is compared with
/// @param reaches whether the target is reached at this pace; null where neither way is better
/// @param calculation the numbers as they were set in
public record Forecast(
        @Nullable BigDecimal value,
        @Nullable Period by,
        @Nullable BigDecimal target,
        @Nullable Boolean reaches,
        @Nullable Reason reason,
        String calculation) {

    /// A level or a milestone has an order and no distance.
    private static final Set<ValueKind> PACED =
            EnumSet.of(ValueKind.NUMBER, ValueKind.COUNT, ValueKind.PERCENTAGE, ValueKind.SCORE, ValueKind.MONEY);

    /// Fewer points than this are no pace.
    public static final int FEWEST_POINTS = 3;

    /// What is to be reached.
    ///
    /// @param end of the whole use, with its value: both or none
    public record Aims(
            SortedMap<Period, BigDecimal> periods,
            @Nullable Period end,
            @Nullable BigDecimal value) {

        /// The last of all.
        @Nullable Period last() {
            var last = periods.isEmpty() ? null : periods.lastKey();
            return last == null || end != null && end.compareTo(last) >= 0 ? end : last;
        }

        /// What the last one asks for.
        BigDecimal asked(Period last, boolean added) {
            if (value != null && (added || last.equals(end))) {
                return value;
            }
            return added
                    ? periods.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                    : Objects.requireNonNull(periods.get(last));
        }
    }

    private record Point(Period period, BigDecimal value) {

        long daysUntil(Period other) {
            return ChronoUnit.DAYS.between(
                    period.until().orElseThrow(), other.until().orElseThrow());
        }
    }

    /// A quotient that is not divided yet, and how it came about.
    private record Line(BigDecimal over, BigDecimal under, BigDecimal target, String calculation) {}

    /// @param rule as for progress
    /// @param bounds a forecast that no value could have is none
    public static Forecast of(
            Progress.Rule rule,
            ValueRule bounds,
            @Nullable BigDecimal baseline,
            @Nullable Period baselinePeriod,
            Aims aims,
            Collection<Reading> readings) {
        var values = Progress.values(readings);
        if (values.isEmpty()) {
            return none(Progress.silence(readings));
        }
        if (rule.aggregation() == Aggregation.NONE
                || rule.aggregation() == Aggregation.MAX
                || !PACED.contains(bounds.kind())) {
            return none(Reason.NOT_EXTRAPOLATED);
        }
        if (Progress.conflicting(values)) {
            return none(Reason.CONFLICTING_VALUES);
        }
        var end = aims.last();
        if (end == null) {
            return none(Reason.NO_END_TARGET);
        }
        var agreed = Progress.oneForEachPeriod(values);
        var newest = agreed.getLast().period();
        if (end.until().isEmpty() || newest.until().isEmpty()) {
            return none(Reason.NO_DATES);
        }
        if (!newest.until().orElseThrow().isBefore(end.until().orElseThrow())) {
            return none(Reason.END_TARGET_OBSERVED);
        }
        return switch (rule.aggregation()) {
            case SUM -> counted(rule, bounds, aims, end, agreed);
            case AVERAGE -> steady(rule, bounds, end, aims.asked(end, false), agreed);
            case LAST, RATIO ->
                straight(rule, bounds, points(baseline, baselinePeriod, agreed), end, aims.asked(end, false));
            case NONE, MAX -> none(Reason.NOT_EXTRAPOLATED);
        };
    }

    private static List<Point> points(
            @Nullable BigDecimal baseline, @Nullable Period baselinePeriod, List<Reading> values) {
        var points = new ArrayList<Point>();
        if (baseline != null && baselinePeriod != null && baselinePeriod.until().isPresent()) {
            points.add(new Point(baselinePeriod, baseline));
        }
        values.forEach(value -> points.add(new Point(value.period(), value.number())));
        return points;
    }

    private static Forecast straight(
            Progress.Rule rule, ValueRule bounds, List<Point> points, Period end, BigDecimal target) {
        var first = points.getFirst();
        var newest = points.getLast();
        var days = first.daysUntil(newest.period());
        if (points.size() < FEWEST_POINTS || days <= 0) {
            return none(Reason.TOO_FEW_VALUES);
        }
        var ahead = newest.daysUntil(end);
        var gone = newest.value().subtract(first.value());
        var over = newest.value().multiply(BigDecimal.valueOf(days)).add(gone.multiply(BigDecimal.valueOf(ahead)));
        return told(
                rule,
                bounds,
                end,
                new Line(
                        over,
                        BigDecimal.valueOf(days),
                        target,
                        "%s + (%s - %s) * %d / %d days"
                                .formatted(
                                        Progress.text(newest.value()),
                                        Progress.text(newest.value()),
                                        Progress.text(first.value()),
                                        ahead,
                                        days)));
    }

    private static Forecast counted(Progress.Rule rule, ValueRule bounds, Aims aims, Period end, List<Reading> values) {
        var targets = List.copyOf(new TreeMap<>(aims.periods()).keySet());
        var held = targets.isEmpty()
                ? values
                : values.stream()
                        .filter(value -> targets.stream().anyMatch(target -> target.holds(value.period())))
                        .toList();
        if (held.size() < FEWEST_POINTS) {
            return none(Reason.TOO_FEW_VALUES);
        }
        if (Progress.overlapping(held) || Progress.overlap(targets)) {
            return none(Reason.OVERLAPPING_PERIODS);
        }
        var sum = held.stream().map(Reading::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        var days = held.stream().mapToLong(value -> days(value.period())).sum();
        var newest = held.getLast();
        var ahead = new Point(newest.period(), BigDecimal.ZERO).daysUntil(end);
        return told(
                rule,
                bounds,
                end,
                new Line(
                        sum.multiply(BigDecimal.valueOf(days + ahead)),
                        BigDecimal.valueOf(days),
                        aims.asked(end, true),
                        "%s + %s * %d / %d days".formatted(Progress.text(sum), Progress.text(sum), ahead, days)));
    }

    private static Forecast steady(
            Progress.Rule rule, ValueRule bounds, Period end, BigDecimal target, List<Reading> values) {
        if (values.size() < FEWEST_POINTS) {
            return none(Reason.TOO_FEW_VALUES);
        }
        var sum = values.stream().map(Reading::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        return told(
                rule,
                bounds,
                end,
                new Line(
                        sum,
                        BigDecimal.valueOf(values.size()),
                        target,
                        "%s / %d".formatted(Progress.text(sum), values.size())));
    }

    private static Forecast told(Progress.Rule rule, ValueRule bounds, Period end, Line line) {
        var value =
                line.over().divide(line.under(), Math.max(rule.decimals(), Achievement.DECIMALS), RoundingMode.HALF_UP);
        if (rule.aggregation() != Aggregation.SUM && !bounds.allows(value)) {
            return none(Reason.OUTSIDE_BOUNDS);
        }
        var compared = line.over().compareTo(line.target().multiply(line.under()));
        var shown = Achievement.plain(value);
        return new Forecast(
                shown,
                end,
                Achievement.plain(line.target()),
                switch (rule.direction()) {
                    case HIGHER -> compared >= 0;
                    case LOWER -> compared <= 0;
                    case NEUTRAL -> null;
                },
                null,
                line.calculation() + " = " + shown.toPlainString());
    }

    private static long days(Period period) {
        return ChronoUnit.DAYS.between(
                        period.from().orElseThrow(), period.until().orElseThrow())
                + 1;
    }

    private static Forecast none(Reason reason) {
        return new Forecast(null, null, null, null, reason, "");
    }
}
