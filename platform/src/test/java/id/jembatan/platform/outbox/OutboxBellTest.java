package id.jembatan.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OutboxBellTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void whoever_waits_is_sent_home_when_the_process_is_about_to_go() throws InterruptedException {
        var bell = new OutboxBell(null); // no transaction rings it here
        var home = new CountDownLatch(1);
        var waits = Thread.startVirtualThread(() -> wait(bell, home));

        bell.close(new ShutdownDelayInitiatedEvent());

        assertThat(home.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(bell.isClosing()).isTrue();
        waits.join();
    }

    private static void wait(OutboxBell bell, CountDownLatch home) {
        try {
            bell.await(0, LONG);
            home.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
