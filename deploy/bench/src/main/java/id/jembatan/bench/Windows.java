package id.jembatan.bench;

import java.util.ArrayList;
import java.util.List;

/// The windows of a warm-up. It is over when the last three agree.
final class Windows {

    private static final int AGREEING = 3;
    private static final double WITHIN = 0.05;

    private final List<Double> rates = new ArrayList<>();

    void add(double rate) {
        rates.add(rate);
    }

    /// Whether the slowest of the last three windows is at most 5 % behind the fastest.
    boolean agree() {
        if (rates.size() < AGREEING) {
            return false;
        }
        var last = Spread.of(rates.subList(rates.size() - AGREEING, rates.size()));
        return last.max() > 0 && (last.max() - last.min()) / last.max() <= WITHIN;
    }

    List<Double> rates() {
        return List.copyOf(rates);
    }
}
