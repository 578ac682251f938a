package id.jembatan.gateway.proxy;

import java.time.Duration;
import java.util.function.LongSupplier;

/// What this door thinks of one service. After some failures in a row nobody waits for it any more: everybody is
/// told at once that it is down, and one request per pause goes to see whether that is still so.
///
/// A failure is an answer that did not come (no connection, a broken one, silence). What a service answers, even a
/// 500, it has answered.
final class Breaker {

    private final int patience;
    private final long pause;
    private final LongSupplier nanos;

    /// In a row. Read without a lock on the way of every request.
    private volatile int failures;

    /// When somebody was last sent to a service that is thought to be down, or when it last failed.
    private long lastTried;

    /// @param patience failures in a row after which it is thought to be down
    /// @param pause how long until it is tried again
    /// @param nanos what time goes by
    Breaker(int patience, Duration pause, LongSupplier nanos) {
        this.patience = patience;
        this.pause = pause.toNanos();
        this.nanos = nanos;
    }

    /// Whether a request may go to the service.
    boolean admits() {
        return failures < patience || mayTry();
    }

    private synchronized boolean mayTry() {
        if (nanos.getAsLong() - lastTried < pause) {
            return false;
        }
        lastTried = nanos.getAsLong();
        return true;
    }

    /// The service has answered.
    ///
    /// @return whether it was thought to be down until now
    boolean answered() {
        return failures != 0 && forget();
    }

    private synchronized boolean forget() {
        var was = isOpen();
        failures = 0;
        return was;
    }

    /// The service has not answered.
    ///
    /// @return whether it is thought to be down from now on, and was not before
    synchronized boolean failed() {
        failures = Math.min(failures + 1, patience + 1);
        lastTried = nanos.getAsLong();
        return failures == patience;
    }

    /// Whether the service is thought to be down.
    boolean isOpen() {
        return failures >= patience;
    }
}
