package id.jembatan.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private long now = 1;
    private final Breaker breaker = new Breaker(3, PAUSE, () -> now);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }

    @Test
    void some_failures_in_a_row_are_needed() {
        fail(2);
        breaker.answered();
        fail(2);

        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void then_nobody_waits_and_one_per_pause_goes_to_see() {
        fail(2);
        assertThat(breaker.failed()).as("it is said once").isTrue();
        assertThat(breaker.failed()).isFalse();
        assertThat(breaker.admits()).isFalse();

        now += PAUSE.toNanos();

        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).as("only one").isFalse();
        breaker.failed();
        assertThat(breaker.admits()).isFalse();
        now += PAUSE.toNanos();
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void one_answer_brings_everybody_back() {
        fail(3);
        now += PAUSE.toNanos();
        breaker.admits();

        assertThat(breaker.answered()).as("it is said once").isTrue();
        assertThat(breaker.answered()).isFalse();

        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isTrue();
    }
}
