package id.jembatan.gateway.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Targets and verified values of one indicator as bars, in the units of the picture. The table beside it says the same
/// in figures, and all that is no number.
///
/// @param zero where the line of zero lies
/// @param bars empty where there are not two numbers to compare
record Chart(PublicScorecard.Indicator indicator, int width, int height, int zero, List<Bar> bars) {

    static final int WIDTH = 640;
    static final int HEIGHT = 180;

    /// As tall as a figure, with the air around it.
    private static final int FIGURE = 24;

    /// Above the highest bar, for its figure.
    private static final int HEAD = 22;

    /// @param y and tall of the value; null where none is verified
    /// @param target where the line of the target lies; null where there is none
    record Bar(
            String label,
            int x,
            int wide,
            @Nullable Integer y,
            @Nullable Integer tall,
            @Nullable Integer target,
            @Nullable BigDecimal value) {

        public boolean isTold() {
            return y != null;
        }

        public boolean isAimed() {
            return target != null;
        }

        public int middle() {
            return x + wide / 2;
        }

        public int end() {
            return x + wide;
        }

        /// Where the figure stands: above its bar, and above the line of the target where that would cross it.
        public int above() {
            if (y == null) {
                return 0;
            }
            return (target != null && target <= y && target > y - FIGURE ? target : y) - 6;
        }
    }

    static Chart of(PublicScorecard.Indicator indicator) {
        var numbers = numbers(indicator.periods());
        if (numbers.size() < 2) {
            return new Chart(indicator, WIDTH, HEIGHT, 0, List.of());
        }
        var highest = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        var lowest = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        var range = highest.subtract(lowest);
        if (range.signum() == 0) {
            return new Chart(indicator, WIDTH, HEIGHT, 0, List.of());
        }
        var slot = WIDTH / indicator.periods().size();
        var wide = Math.min(slot * 3 / 5, 90);
        var bars = new ArrayList<Bar>();
        var zero = place(BigDecimal.ZERO, highest, range);
        for (var i = 0; i < indicator.periods().size(); i++) {
            var period = indicator.periods().get(i);
            var actual = PublicScorecard.number(period.actual());
            var target = PublicScorecard.number(period.target());
            var at = actual == null ? null : (Integer) place(actual, highest, range);
            bars.add(new Bar(
                    label(period),
                    slot * i + (slot - wide) / 2,
                    wide,
                    at == null ? null : Math.min(at, zero),
                    at == null ? null : Math.abs(zero - at),
                    target == null ? null : place(target, highest, range),
                    actual));
        }
        return new Chart(indicator, WIDTH, HEIGHT, zero, bars);
    }

    private static List<BigDecimal> numbers(List<PublicScorecard.Period> periods) {
        var numbers = new ArrayList<BigDecimal>();
        for (var period : periods) {
            var target = PublicScorecard.number(period.target());
            var actual = PublicScorecard.number(period.actual());
            if (target != null) {
                numbers.add(target);
            }
            if (actual != null) {
                numbers.add(actual);
            }
        }
        return numbers;
    }

    private static int place(BigDecimal value, BigDecimal highest, BigDecimal range) {
        return HEAD
                + highest.subtract(value)
                        .multiply(BigDecimal.valueOf(HEIGHT - HEAD))
                        .divide(range, 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    /// A year where the period is one; otherwise its last month.
    static String label(PublicScorecard.Period it) {
        var isYear = it.from().getDayOfYear() == 1
                && it.until().equals(it.from().plusYears(1).minusDays(1));
        return isYear
                ? String.valueOf(it.from().getYear())
                : "%d-%02d".formatted(it.until().getYear(), it.until().getMonthValue());
    }

    public boolean isDrawn() {
        return !bars.isEmpty();
    }

    /// Down to the labels below the bars.
    public int box() {
        return height + 24;
    }

    public int foot() {
        return height + 18;
    }
}
