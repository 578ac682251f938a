package id.jembatan.kpi.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.kpi.process.Tally.Alike;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static Alike row(int den, int num, long count) {
        return new Alike(null, den, num, null, null, true, count);
    }

    private static Alike length(int den, int low, int high) {
        return new Alike(null, den, 1, low, high, true, 1);
    }

    @Test
    void nothing_is_no_share() {
        var none = Tally.share(List.of());

        assertThat(none.bounds()).isEqualTo(Tally.Bounds.NONE);
        assertThat(Tally.share(List.of(row(1, 3, 4))).bounds()).isEqualTo(Tally.Bounds.NONE);
    }

    @Test
    void what_is_short_of_all_is_not_all() {
        assertThat(Tally.share(List.of(row(1, 1, 99_999), row(1, 0, 1)))
                        .bounds()
                        .value())
                .isEqualByComparingTo("99.99");
        assertThat(Tally.share(List.of(row(1, 1, 2), row(1, 0, 1))).bounds().value())
                .isEqualByComparingTo("66.67");
    }

    /// Every way in which what is not known can be: the bounds are the least and the most of them.
    @Test
    void the_bounds_of_a_share_are_reached_and_never_passed() {
        var random = new Random(20261123);
        for (var turn = 0; turn < 500; turn++) {
            var rows = new ArrayList<Alike>();
            for (var i = 0; i < random.nextInt(6) + 1; i++) {
                rows.add(row(random.nextInt(2) + 1, random.nextInt(3), 1));
            }
            var least = 2.0;
            var most = -1.0;
            for (var world = 0; world < 1 << (2 * rows.size()); world++) {
                var in = 0;
                var good = 0;
                for (var i = 0; i < rows.size(); i++) {
                    var row = rows.get(i);
                    var inside = row.isSurelyIn() || (world >> (2 * i) & 1) == 1;
                    var counts = row.num() == 1 || row.num() == 2 && (world >> (2 * i + 1) & 1) == 1;
                    in += inside ? 1 : 0;
                    good += inside && counts ? 1 : 0;
                }
                if (in > 0) {
                    least = Math.min(least, (double) good / in);
                    most = Math.max(most, (double) good / in);
                }
            }
            var bounds = Tally.share(rows).bounds();

            assertThat(bounds.atLeast().doubleValue())
                    .as(rows.toString())
                    .isBetween(least * 100 - 0.01, least * 100 + 0.01);
            assertThat(bounds.atMost().doubleValue())
                    .as(rows.toString())
                    .isBetween(most * 100 - 0.01, most * 100 + 0.01);
        }
    }

    @Test
    void the_median_is_exact_and_the_ninth_is_one_that_occurred() {
        var lengths = new TreeMap<Integer, Long>();
        for (var i = 1; i <= 10; i++) {
            lengths.put(i, 1L);
        }

        assertThat(Tally.median(lengths)).hasValue(new BigDecimal("5.5"));
        assertThat(Tally.ninth(lengths)).hasValue(BigDecimal.valueOf(9));
        lengths.put(11, 1L);
        assertThat(Tally.median(lengths)).hasValue(BigDecimal.valueOf(6));
        assertThat(Tally.ninth(lengths)).hasValue(BigDecimal.valueOf(10));
        assertThat(Tally.median(new TreeMap<>())).isEmpty();
    }

    @Test
    void the_bounds_of_a_median_hold_whichever_of_the_doubtful_ones_are_in() {
        var random = new Random(7);
        for (var turn = 0; turn < 300; turn++) {
            var rows = new ArrayList<Alike>();
            for (var i = 0; i < random.nextInt(6) + 1; i++) {
                var low = random.nextInt(20);
                rows.add(length(i == 0 ? 1 : random.nextInt(2) + 1, low, low + random.nextInt(4)));
            }
            var bounds = Tally.spread(rows).bounds();
            for (var world = 0; world < 1 << rows.size(); world++) {
                var lows = new TreeMap<Integer, Long>();
                var highs = new TreeMap<Integer, Long>();
                for (var i = 0; i < rows.size(); i++) {
                    if (rows.get(i).isSurelyIn() || (world >> i & 1) == 1) {
                        lows.merge(rows.get(i).low(), 1L, Long::sum);
                        highs.merge(rows.get(i).high(), 1L, Long::sum);
                    }
                }
                assertThat(Tally.median(lows).orElseThrow()).isGreaterThanOrEqualTo(bounds.atLeast());
                assertThat(Tally.median(highs).orElseThrow()).isLessThanOrEqualTo(bounds.atMost());
            }
        }
    }

    @Test
    void a_zero_is_a_zero_and_a_length_of_none_is_a_length() {
        assertThat(Tally.count(List.of()).bounds().value()).isEqualByComparingTo("0");
        assertThat(Tally.spread(List.of(length(1, 0, 0))).bounds().value()).isEqualByComparingTo("0");
        assertThat(Tally.shareOfSums(List.of(length(1, 0, 4))).bounds().value()).isEqualByComparingTo("0");
        assertThat(Tally.shareOfSums(List.of(length(1, 0, 0))).bounds().value()).isNull();
    }
}
