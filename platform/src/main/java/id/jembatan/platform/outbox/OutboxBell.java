package id.jembatan.platform.outbox;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes the readers in this process once a transaction with events is committed. Readers of other replicas find
/// them by looking: `pg_notify` inside the transaction would make all writers queue.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
public class OutboxBell {

    private final TransactionSynchronizationRegistry transaction;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private volatile long times;
    private volatile boolean closing;

    OutboxBell(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /// How often it has rung: read it before looking for events, hand it to [#await].
    public long times() {
        return times;
    }

    /// Sleeps until it rings again or the time is over; at once if it has rung since `heard`.
    public void await(long heard, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = atMost.toNanos();
            while (times == heard && left > 0) {
                left = rung.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Wakes everybody who waits and lets nobody wait any more: this process is about to go, and an answer that
    /// comes early is better than a connection that breaks.
    void close(@Observes ShutdownDelayInitiatedEvent event) {
        closing = true;
        ring();
    }

    /// Whether nobody should wait here any more.
    public boolean isClosing() {
        return closing;
    }

    void ringAfterCommit() {
        if (transaction.getResource(OutboxBell.class) != null) {
            return; // once per transaction is enough
        }
        transaction.putResource(OutboxBell.class, Boolean.TRUE);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do before.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    ring();
                }
            }
        });
    }

    private void ring() {
        lock.lock();
        try {
            times++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
