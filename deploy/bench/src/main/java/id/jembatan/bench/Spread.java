package id.jembatan.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What several rounds gave: the extremes and the middle. An average would hide the round that went wrong.
record Spread(double min, double median, double max) {

    /// @throws IllegalArgumentException if there is no value, or one that is no number
    static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("No round, no figure");
        }
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (!Arrays.stream(sorted).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Not a number among " + values);
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    /// The ratio of each round: both sides of one division come from the same round.
    static Spread ofRatios(List<Double> ours, List<Double> theirs) {
        if (ours.size() != theirs.size()) {
            throw new IllegalArgumentException(ours.size() + " rounds against " + theirs.size());
        }
        var ratios = new Double[ours.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = ours.get(round) / theirs.get(round);
        }
        return of(List.of(ratios));
    }

    /// As `min / median / max`, with so many digits behind the point.
    String text(int digits) {
        var one = "%." + digits + "f";
        return String.format(Locale.ROOT, one + " / " + one + " / " + one, min, median, max);
    }
}
