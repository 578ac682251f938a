package id.jembatan.bench;

import java.util.Arrays;
import java.util.Locale;

/// How long answers took. Every one is kept: percentiles of buckets or of averages are neither.
final class Latencies {

    private long[] nanos = new long[1 << 16];
    private int count;
    private boolean sorted;

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = time;
        sorted = false;
    }

    int count() {
        return count;
    }

    /// The time that so many percent of the answers did not exceed (nearest rank), in microseconds.
    ///
    /// @param percent above 0, at most 100
    double percentile(double percent) {
        if (count == 0 || percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("No " + percent + "th percentile of " + count + " times");
        }
        if (!sorted) {
            Arrays.sort(nanos, 0, count);
            sorted = true;
        }
        // The small number takes back what 99.9 / 100 has too much in binary.
        int rank = (int) Math.ceil(percent / 100 * count - 1e-9);
        return nanos[Math.max(rank, 1) - 1] / 1e3;
    }

    @Override
    public String toString() {
        if (count == 0) {
            return "no answer within the window";
        }
        return String.format(
                Locale.ROOT,
                "p50 %.0f us, p90 %.0f us, p99 %.0f us, p99.9 %.0f us, max %.0f us of %d",
                percentile(50),
                percentile(90),
                percentile(99),
                percentile(99.9),
                percentile(100),
                count);
    }
}
