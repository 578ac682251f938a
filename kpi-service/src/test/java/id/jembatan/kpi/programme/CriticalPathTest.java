package id.jembatan.kpi.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.kpi.programme.CriticalPath.Gap;
import id.jembatan.kpi.programme.CriticalPath.Link;
import id.jembatan.kpi.programme.CriticalPath.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CriticalPathTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);

    @Test
    void work_begins_the_day_after_and_a_milestone_is_reached_on_the_day() {
        // given work of ten days, after two days of lag work of five, and a milestone at its end
        var network = CriticalPath.of(
                List.of(work(A, "2026-01-05", "2026-01-14"), work(B, "2026-01-05", "2026-01-09"), milestone(C, null)),
                List.of(new Link(A, B, 2), new Link(B, C, 0)));

        var b = network.lines().get(B);
        assertThat(b.earliestStart()).isEqualTo("2026-01-17");
        assertThat(b.earliestEnd()).isEqualTo("2026-01-21");
        assertThat(b.drivenBy()).containsExactly(A);
        assertThat(network.lines().get(C).earliestEnd()).isEqualTo("2026-01-21");
        assertThat(network.finish()).isEqualTo("2026-01-21");
        assertThat(network.chain()).containsExactly(A, B, C);
        assertThat(network.complete()).isTrue();
    }

    @Test
    void the_shorter_way_has_float_to_the_day() {
        // A (10 days) before C, B (4 days) before C, both from the same day
        var network = CriticalPath.of(
                List.of(
                        work(A, "2026-03-01", "2026-03-10"),
                        work(B, "2026-03-01", "2026-03-04"),
                        work(C, "2026-03-01", "2026-03-03")),
                List.of(new Link(A, C, 0), new Link(B, C, 1)));

        assertThat(network.lines().get(B).totalFloat()).isEqualTo(5);
        assertThat(network.lines().get(B).freeFloat()).isEqualTo(5);
        assertThat(network.lines().get(B).latestEnd()).isEqualTo("2026-03-09");
        assertThat(network.lines().get(A).totalFloat()).isZero();
        assertThat(network.lines().get(C).earliestStart()).isEqualTo("2026-03-11");
        assertThat(network.chain()).containsExactly(A, C);
    }

    @Test
    void total_float_can_be_shared_and_free_float_cannot() {
        // B and C are one after the other beside the long A
        var network = CriticalPath.of(
                List.of(
                        work(A, "2026-03-01", "2026-03-20"),
                        work(B, "2026-03-01", "2026-03-05"),
                        work(C, "2026-03-01", "2026-03-05")),
                List.of(new Link(B, C, 0)));

        assertThat(network.lines().get(B).totalFloat()).isEqualTo(10);
        assertThat(network.lines().get(B).freeFloat()).isZero();
        assertThat(network.lines().get(C).totalFloat()).isEqualTo(10);
        assertThat(network.lines().get(C).freeFloat()).isEqualTo(10);
        assertThat(network.chain()).containsExactly(A);
    }

    @Test
    void a_date_of_its_own_opens_a_gap_and_float_before_it() {
        var network = CriticalPath.of(
                List.of(work(A, "2026-01-01", "2026-01-10"), work(B, "2026-02-01", "2026-02-05")),
                List.of(new Link(A, B, 0)));

        assertThat(network.lines().get(A).totalFloat()).isEqualTo(21);
        assertThat(network.lines().get(B).drivenBy()).isEmpty();
        assertThat(network.chain()).containsExactly(B);
    }

    @Test
    void what_has_begun_stays_where_it_was_even_against_the_order() {
        var network = CriticalPath.of(
                List.of(
                        work(A, "2026-01-01", "2026-01-10"),
                        new Task(B, false, day("2026-01-08"), day("2026-01-12"), null, true)),
                List.of(new Link(A, B, 0)));

        assertThat(network.lines().get(B).earliestStart()).isEqualTo("2026-01-08");
        assertThat(network.lines().get(A).totalFloat()).isEqualTo(-3);
    }

    @Test
    void a_duration_alone_is_enough_behind_something_dated() {
        var network = CriticalPath.of(
                List.of(work(A, "2026-01-01", "2026-01-10"), new Task(B, false, null, null, 5, false)),
                List.of(new Link(A, B, 0)));

        assertThat(network.lines().get(B).earliestStart()).isEqualTo("2026-01-11");
        assertThat(network.finish()).isEqualTo("2026-01-15");
        assertThat(network.complete()).isTrue();
    }

    @Test
    void around_what_is_not_dated_nobody_knows_the_float() {
        var network = CriticalPath.of(
                List.of(
                        work(A, "2026-01-01", "2026-01-10"),
                        new Task(B, false, null, null, null, false),
                        work(C, "2026-02-01", "2026-02-10"),
                        work(D, "2026-01-01", "2026-01-31")),
                List.of(new Link(A, B, 0), new Link(B, C, 0)));

        assertThat(network.complete()).isFalse();
        assertThat(network.lines().get(B).gap()).isEqualTo(Gap.NO_DATE);
        assertThat(network.lines().get(B).earliestEnd()).isNull();
        assertThat(network.lines().get(A).gap()).isEqualTo(Gap.BEFORE_UNDATED);
        assertThat(network.lines().get(A).totalFloat()).isNull();
        assertThat(network.lines().get(C).gap()).isEqualTo(Gap.AFTER_UNDATED);
        assertThat(network.lines().get(C).totalFloat()).isNull();
        assertThat(network.lines().get(D).totalFloat()).isEqualTo(10);
        assertThat(network.finish()).isEqualTo("2026-02-10");
        assertThat(network.chain()).isEmpty();
    }

    @Test
    void nothing_dated_makes_no_network() {
        var network = CriticalPath.of(List.of(new Task(A, false, null, null, null, false)), List.of());

        assertThat(network.finish()).isNull();
        assertThat(network.complete()).isFalse();
        assertThat(network.chain()).isEmpty();
        assertThat(CriticalPath.of(List.of(), List.of()).complete()).isTrue();
    }

    @Test
    void a_circle_is_found_and_named() {
        assertThat(CriticalPath.circle(List.of(new Link(A, B, 0), new Link(B, C, 0))))
                .isEmpty();
        assertThat(CriticalPath.circle(
                        List.of(new Link(A, B, 0), new Link(B, C, 0), new Link(C, B, 0), new Link(A, D, 0))))
                .containsExactlyInAnyOrder(B, C);
        assertThat(CriticalPath.circle(List.of(new Link(A, A, 0)))).containsExactly(A);
        assertThatThrownBy(() -> CriticalPath.of(
                        List.of(work(A, "2026-01-01", "2026-01-02"), work(B, "2026-01-01", "2026-01-02")),
                        List.of(new Link(A, B, 0), new Link(B, A, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_chain_of_thousands_ends_in_no_full_stack() {
        var links = new ArrayList<Link>();
        var tasks = new ArrayList<Task>();
        for (var i = 1; i <= 20_000; i++) {
            tasks.add(new Task(new UUID(1, i), false, i == 1 ? day("2026-01-01") : null, null, 1, false));
            if (i > 1) {
                links.add(new Link(new UUID(1, i - 1), new UUID(1, i), 0));
            }
        }

        assertThat(CriticalPath.circle(links)).isEmpty();
        assertThat(CriticalPath.of(tasks, links).finish())
                .isEqualTo(day("2026-01-01").plusDays(19_999));
    }

    /// Every way through a random network is no longer than the longest, and the order of the input is of no matter.
    @Test
    void the_finish_is_that_of_the_longest_way_in_any_order() {
        var random = new Random(20_261_122L);
        for (var round = 0; round < 300; round++) {
            var size = 2 + random.nextInt(9);
            var tasks = new ArrayList<Task>();
            var links = new ArrayList<Link>();
            var lengths = new int[size];
            for (var i = 0; i < size; i++) {
                lengths[i] = 1 + random.nextInt(20);
                tasks.add(work(
                        new UUID(2, i),
                        "2026-01-01",
                        day("2026-01-01").plusDays(lengths[i] - 1L).toString()));
                for (var j = 0; j < i; j++) {
                    if (random.nextInt(3) == 0) {
                        links.add(new Link(new UUID(2, j), new UUID(2, i), random.nextInt(4)));
                    }
                }
            }
            var ends = new int[size];
            for (var i = 0; i < size; i++) {
                var begin = 0;
                for (var link : links) {
                    if (link.after().equals(new UUID(2, i))) {
                        begin = Math.max(begin, ends[(int) link.before().getLeastSignificantBits()] + link.lag());
                    }
                }
                ends[i] = begin + lengths[i];
            }
            var longest = java.util.Arrays.stream(ends).max().orElseThrow();
            Collections.shuffle(tasks, random);
            Collections.shuffle(links, random);

            var network = CriticalPath.of(tasks, links);

            assertThat(network.finish()).isEqualTo(day("2026-01-01").plusDays(longest - 1L));
            assertThat(network.lines().values())
                    .allSatisfy(line -> assertThat(line.totalFloat()).isNotNegative())
                    .allSatisfy(line -> assertThat(line.freeFloat()).isBetween(0L, line.totalFloat()))
                    .anySatisfy(line -> assertThat(line.critical()).isTrue());
        }
    }

    private static Task work(UUID id, String start, String end) {
        return new Task(id, false, day(start), day(end), null, false);
    }

    private static Task milestone(UUID id, String end) {
        return new Task(id, true, null, end == null ? null : day(end), null, false);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
