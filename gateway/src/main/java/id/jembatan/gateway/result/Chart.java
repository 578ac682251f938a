package id.jembatan.gateway.result;

import id.jembatan.gateway.page.Frame;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A drawing of the figures of one indicator over time: made here, so that it needs no script, prints and goes onto
/// paper. It never stands without the table of the same figures. All places are in the units of its view box.
///
/// @param ticks lines across with their values
/// @param stops the periods along the bottom
/// @param marks the figures and the targets, told apart by their form, not by colour alone
/// @param baseline how high the baseline lies; nothing where there is none
/// @param line joins the figures that count, in the order of time
public record Chart(
        List<Tick> ticks,
        List<Stop> stops,
        List<Mark> marks,
        @Nullable BigDecimal baseline,
        String line) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 280;
    private static final int LEFT = 78;
    private static final int RIGHT = 700;
    private static final int TOP = 18;
    private static final int BOTTOM = 236;
    private static final int MOST_LABELS = 8;
    private static final int TICKS = 4;
    private static final List<String> COUNTING = List.of("VERIFIED", "REPORTED");
    private static final List<String> DRAWN = List.of("VERIFIED", "REPORTED", "DISPUTED", "PLANNED");

    public record Tick(BigDecimal y, String text) {}

    /// @param text empty where there is no room for it
    public record Stop(BigDecimal x, String key, String text) {}

    /// @param status of the figure, or TARGET
    public record Mark(BigDecimal x, BigDecimal y, String status, String text) {}

    public boolean isEmpty() {
        return marks.isEmpty();
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return RIGHT;
    }

    public int bottom() {
        return BOTTOM;
    }

    private record Point(Period period, BigDecimal value, String status) {}

    static Chart of(Scorecard.Applied line, List<Observation> observations, Frame frame) {
        var points = points(line, observations);
        var values = new ArrayList<BigDecimal>();
        points.forEach(each -> values.add(each.value()));
        var start = line.baseline() == null ? null : line.baseline().value();
        if (start != null && !points.isEmpty()) {
            values.add(start);
        }
        if (values.isEmpty()) {
            return new Chart(List.of(), List.of(), List.of(), null, "");
        }
        var scale = Scale.of(values);
        var periods = points.stream()
                .map(Point::period)
                .distinct()
                .sorted(Comparator.comparing(Chart::when))
                .toList();
        var marks = points.stream()
                .map(each -> new Mark(
                        x(periods.indexOf(each.period()), periods.size()),
                        scale.y(each.value()),
                        each.status(),
                        frame.number(each.value())))
                .toList();
        return new Chart(
                scale.ticks(frame),
                stops(periods),
                marks,
                start == null ? null : scale.y(start),
                path(points, periods, scale));
    }

    private static List<Point> points(Scorecard.Applied line, List<Observation> observations) {
        var points = new ArrayList<Point>();
        for (var seen : observations) {
            if (seen.value() != null && DRAWN.contains(seen.status())) {
                points.add(new Point(seen.period(), seen.value(), seen.status()));
            }
        }
        line.targets().forEach(target -> points.add(new Point(target.period(), target.value(), "TARGET")));
        return points;
    }

    /// One period with several figures is passed through once: by what is verified, if anything is.
    private static String path(List<Point> points, List<Period> periods, Scale scale) {
        var path = new StringBuilder();
        for (int i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            var x = x(i, periods.size());
            points.stream()
                    .filter(each -> each.period().equals(period) && COUNTING.contains(each.status()))
                    .min(Comparator.comparing(each -> COUNTING.indexOf(each.status())))
                    .ifPresent(each -> path.append(path.isEmpty() ? "M" : "L")
                            .append(x)
                            .append(' ')
                            .append(scale.y(each.value())));
        }
        return path.toString();
    }

    private static List<Stop> stops(List<Period> periods) {
        var step = (periods.size() + MOST_LABELS - 1) / MOST_LABELS;
        var stops = new ArrayList<Stop>();
        for (int i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            var text = period.name() == null ? period.key() : period.name();
            stops.add(new Stop(x(i, periods.size()), period.key(), i % step == 0 ? text : ""));
        }
        return stops;
    }

    /// Periods without days come last, in the order of their names.
    private static String when(Period period) {
        return (period.until() == null ? "9" : period.until().toString()) + period.key();
    }

    private static BigDecimal x(int index, int count) {
        return BigDecimal.valueOf((2L * index + 1) * (RIGHT - LEFT))
                .divide(BigDecimal.valueOf(2L * count), 1, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(LEFT));
    }

    /// From values to places. Only places are rounded, never the values that are written beside them.
    private record Scale(BigDecimal low, BigDecimal high, BigDecimal step) {

        static Scale of(List<BigDecimal> values) {
            var least = values.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
            var most = values.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
            // A count that starts near nothing is drawn from nothing.
            if (least.signum() >= 0 && least.multiply(BigDecimal.valueOf(3)).compareTo(most) <= 0) {
                least = BigDecimal.ZERO;
            }
            if (least.compareTo(most) == 0) {
                least = least.subtract(BigDecimal.ONE);
                most = most.add(BigDecimal.ONE);
            }
            var step = step(most.subtract(least));
            var first = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
            var last = most.divide(step, 0, RoundingMode.CEILING).multiply(step);
            return new Scale(first, last, step);
        }

        /// One, two or five of a power of ten.
        private static BigDecimal step(BigDecimal span) {
            var rough = span.divide(BigDecimal.valueOf(TICKS), 12, RoundingMode.HALF_UP);
            var power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
            for (int factor : new int[] {1, 2, 5}) {
                var step = power.multiply(BigDecimal.valueOf(factor));
                if (step.compareTo(rough) >= 0) {
                    return step;
                }
            }
            return power.scaleByPowerOfTen(1);
        }

        BigDecimal y(BigDecimal value) {
            return BigDecimal.valueOf(BOTTOM)
                    .subtract(value.subtract(low)
                            .multiply(BigDecimal.valueOf(BOTTOM - TOP))
                            .divide(high.subtract(low), 1, RoundingMode.HALF_UP));
        }

        List<Tick> ticks(Frame frame) {
            var ticks = new ArrayList<Tick>();
            for (var value = low; value.compareTo(high) <= 0; value = value.add(step)) {
                ticks.add(new Tick(y(value), frame.number(value)));
            }
            return ticks;
        }
    }
}
