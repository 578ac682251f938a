package id.jembatan.platform.test;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// The clock of all tests: it runs like any other until a test sets it.
@Alternative
@Priority(1_000)
@ApplicationScoped
public class TestClock extends Clock {

    private static final AtomicReference<Clock> NOW = new AtomicReference<>(Clock.systemUTC());

    /// Stops the clock at a moment.
    public static void set(Instant moment) {
        NOW.set(Clock.fixed(moment, ZoneOffset.UTC));
    }

    /// Moves the clock by a stretch from where it is; a stopped clock stays stopped.
    public static void move(Duration stretch) {
        NOW.updateAndGet(clock -> Clock.offset(clock, stretch));
    }

    /// Lets the clock tell the time again; belongs into an `@AfterEach`.
    public static void reset() {
        NOW.set(Clock.systemUTC());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return NOW.get().withZone(zone);
    }

    @Override
    public Instant instant() {
        return NOW.get().instant();
    }
}
