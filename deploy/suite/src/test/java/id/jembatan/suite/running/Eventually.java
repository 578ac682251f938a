package id.jembatan.suite.running;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for what one service hears from another: soon, but not at once.
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Eventually() {}

    /// @param what for the message when it does not happen
    public static void holds(String what, BooleanSupplier condition) {
        holds(what, PATIENCE, condition);
    }

    public static void holds(String what, Duration patience, BooleanSupplier condition) {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Did not happen within " + patience.toSeconds() + " s: " + what);
            }
            pause();
        }
    }

    /// The first answer that is not null.
    public static <T> T get(String what, Supplier<T> question) {
        var found = new Object() {
            T value;
        };
        holds(what, () -> {
            found.value = question.get();
            return found.value != null;
        });
        return found.value;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting", e);
        }
    }
}
