package id.jembatan.kpi.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The arithmetic of the process indicators: from how many rows there are of each sort to a number, or to the bounds
/// between which it lies. Exact until the one division; what is short of all of them never rounds up to 100 %.
final class Tally {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// How many rows are alike; the columns are told in [Statements].
    record Alike(
            @Nullable String group,
            int den,
            int num,
            @Nullable Integer low,
            @Nullable Integer high,
            boolean known,
            long count) {

        boolean isSurelyIn() {
            return den == 1;
        }
    }

    /// A number that is known as far as its bounds tell; both null if there is nothing to count of.
    record Bounds(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) {

        static final Bounds NONE = new Bounds(null, null);

        static Bounds of(long low, long high) {
            return new Bounds(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
        }

        /// The number, if both bounds are the same.
        @Nullable BigDecimal value() {
            return atLeast != null && atMost != null && atLeast.compareTo(atMost) == 0 ? atLeast : null;
        }
    }

    /// @param numerator how many counted for sure, `denominator` of how many that are surely in the range
    /// @param ninth what nine of ten do not exceed, of lengths
    /// @param count of how many lengths
    record Sum(
            Bounds bounds,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Bounds ninth,
            @Nullable Long count) {}

    private Tally() {}

    static Sum count(Collection<Alike> rows) {
        var sure = count(rows, it -> it.num() == 1 && it.isSurelyIn());
        var maybe = count(rows, it -> it.num() == 2 || it.num() == 1 && !it.isSurelyIn());
        return new Sum(Bounds.of(sure, sure + maybe), null, null, null, null);
    }

    /// How many there are of a sort, whatever else is said of them.
    static Sum ofSort(Collection<Alike> rows) {
        var sure = count(rows, it -> it.num() != 2 && it.isSurelyIn());
        return new Sum(Bounds.of(sure, count(rows, _ -> true)), null, null, null, null);
    }

    static Sum share(Collection<Alike> rows) {
        var yes = count(rows, it -> it.isSurelyIn() && it.num() == 1);
        var perhaps = count(rows, it -> it.isSurelyIn() && it.num() == 2);
        var no = count(rows, it -> it.isSurelyIn() && it.num() == 0);
        var yesIfIn = count(rows, it -> !it.isSurelyIn() && it.num() == 1);
        var perhapsIfIn = count(rows, it -> !it.isSurelyIn() && it.num() == 2);
        var noIfIn = count(rows, it -> !it.isSurelyIn() && it.num() == 0);
        var all = yes + perhaps + no;
        // The worst: whoever may be outside and is good is outside, and nobody who may be good is.
        var low = percent(yes, all + noIfIn + perhapsIfIn).or(() -> percent(yesIfIn, yesIfIn));
        var best = yes + perhaps + yesIfIn + perhapsIfIn;
        var high = percent(best, best + no).or(() -> percent(0, noIfIn));
        return new Sum(
                new Bounds(low.orElse(null), high.orElse(null)),
                BigDecimal.valueOf(yes),
                BigDecimal.valueOf(all),
                null,
                null);
    }

    static Sum shareOfSums(Collection<Alike> rows) {
        var part = 0L;
        var whole = 0L;
        for (var row : rows) {
            part += row.count() * (row.low() == null ? 0 : row.low());
            whole += row.count() * (row.high() == null ? 0 : row.high());
        }
        var value = percent(part, whole).orElse(null);
        return new Sum(new Bounds(value, value), BigDecimal.valueOf(part), BigDecimal.valueOf(whole), null, null);
    }

    static Sum spread(Collection<Alike> rows) {
        var sureLow = new TreeMap<Integer, Long>();
        var sureHigh = new TreeMap<Integer, Long>();
        var perhapsLow = new ArrayList<Integer>();
        var perhapsHigh = new ArrayList<Integer>();
        for (var row : rows) {
            if (row.low() == null || row.high() == null) {
                continue;
            }
            if (row.isSurelyIn()) {
                sureLow.merge(row.low(), row.count(), Long::sum);
                sureHigh.merge(row.high(), row.count(), Long::sum);
            } else {
                LongStream.range(0, row.count()).forEach(_ -> {
                    perhapsLow.add(row.low());
                    perhapsHigh.add(row.high());
                });
            }
        }
        perhapsLow.sort(null);
        perhapsHigh.sort((a, b) -> Integer.compare(b, a));
        var count = sureLow.values().stream().mapToLong(it -> it).sum();
        return new Sum(
                bounds(sureLow, perhapsLow, sureHigh, perhapsHigh, Tally::median),
                null,
                null,
                bounds(sureLow, perhapsLow, sureHigh, perhapsHigh, Tally::ninth),
                count);
    }

    private interface Statistic {
        Optional<BigDecimal> of(TreeMap<Integer, Long> lengths);
    }

    /// The least it can be, if just those of the doubtful ones are in that make it small; and the other way round.
    private static Bounds bounds(
            TreeMap<Integer, Long> low,
            List<Integer> perhapsLow,
            TreeMap<Integer, Long> high,
            List<Integer> perhapsHigh,
            Statistic statistic) {
        return new Bounds(
                extreme(low, perhapsLow, statistic, -1).orElse(null),
                extreme(high, perhapsHigh, statistic, 1).orElse(null));
    }

    private static Optional<BigDecimal> extreme(
            TreeMap<Integer, Long> sure, List<Integer> perhaps, Statistic statistic, int direction) {
        var all = new TreeMap<>(sure);
        var best = statistic.of(all);
        for (var length : perhaps) {
            all.merge(length, 1L, Long::sum);
            var next = statistic.of(all);
            if (best.isEmpty() || next.isPresent() && next.get().compareTo(best.get()) * direction > 0) {
                best = next;
            }
        }
        return best;
    }

    /// The middle one, or what lies in the middle between the two middle ones.
    static Optional<BigDecimal> median(TreeMap<Integer, Long> lengths) {
        var count = lengths.values().stream().mapToLong(it -> it).sum();
        if (count == 0) {
            return Optional.empty();
        }
        var sum = BigDecimal.valueOf(at(lengths, (count - 1) / 2)).add(BigDecimal.valueOf(at(lengths, count / 2)));
        var half = sum.divide(BigDecimal.TWO);
        return Optional.of(half.stripTrailingZeros().scale() < 0 ? half.setScale(0) : half.stripTrailingZeros());
    }

    /// The smallest length that at least nine of ten do not exceed: one that occurred, never one between two.
    static Optional<BigDecimal> ninth(TreeMap<Integer, Long> lengths) {
        var count = lengths.values().stream().mapToLong(it -> it).sum();
        return count == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(at(lengths, (count * 9 + 9) / 10 - 1)));
    }

    private static int at(TreeMap<Integer, Long> lengths, long position) {
        var passed = 0L;
        for (var entry : lengths.entrySet()) {
            passed += entry.getValue();
            if (passed > position) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("There are not so many");
    }

    private static Optional<BigDecimal> percent(long part, long whole) {
        if (whole == 0) {
            return Optional.empty();
        }
        var percent = BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), 2, part < whole ? shortOf(part, whole) : RoundingMode.HALF_UP);
        return Optional.of(plain(percent));
    }

    private static RoundingMode shortOf(long part, long whole) {
        var rounded =
                BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        return rounded.compareTo(HUNDRED) == 0 ? RoundingMode.DOWN : RoundingMode.HALF_UP;
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static long count(Collection<Alike> rows, Predicate<Alike> which) {
        return rows.stream().filter(which).mapToLong(Alike::count).sum();
    }
}
