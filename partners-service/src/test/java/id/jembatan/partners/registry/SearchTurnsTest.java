package id.jembatan.partners.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SearchTurnsTest {

    @Test
    void a_search_whose_turn_does_not_come_is_told_to_come_again_and_takes_no_place() throws Exception {
        var turns = new SearchTurns(1, Duration.ofMillis(20));
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> turns.take(() -> {
                inside.countDown();
                return awaited(leave);
            }));
            assertThat(awaited(inside)).isTrue();

            assertThatThrownBy(() -> turns.take(() -> "found"))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(CommonProblem.UNAVAILABLE));

            leave.countDown();
            assertThat(first.get(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(turns.take(() -> "found")).isEqualTo("found");
    }

    @Test
    void a_search_that_fails_gives_its_place_back() {
        var turns = new SearchTurns(1, Duration.ofMillis(20));

        assertThatThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("made up");
                }))
                .hasMessage("made up");

        assertThat(turns.take(() -> "found")).isEqualTo("found");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
