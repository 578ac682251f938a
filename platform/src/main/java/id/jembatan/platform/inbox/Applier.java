package id.jembatan.platform.inbox;

import id.jembatan.platform.outbox.EventSettings;
import id.jembatan.platform.refusal.Failures;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Applies what was read: first all in one transaction, and when that fails one by one, so that a single bad event
/// is found and put aside without holding up the others.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
class Applier {

    private static final Logger LOG = Logger.getLogger(Applier.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final Memory memory;
    private final Parked parked;
    private final EventSettings settings;

    Applier(Memory memory, Parked parked, EventSettings settings) {
        this.memory = memory;
        this.parked = parked;
        this.settings = settings;
    }

    /// What became of a batch.
    ///
    /// @param done whether the hearer stands behind it now; if not, somebody else has moved it meanwhile
    /// @param applied how many events were applied by us
    /// @param put how many were put aside by us
    record Result(boolean done, int applied, int put) {

        static final Result NOT_OURS = new Result(false, 0, 0);
    }

    /// @param from where the hearer stood when the events were read; if it stands elsewhere, nothing is done
    Result apply(Hearer hearer, @Nullable String from, List<HeardEvent> events, String next)
            throws InterruptedException {
        if (events.isEmpty() && next.equals(from)) {
            return new Result(true, 0, 0);
        }
        try {
            return inTransaction(() -> together(hearer, from, events, next));
        } catch (RuntimeException e) {
            LOG.debugf(
                    e,
                    "A batch for %s failed as a whole, its %d events are tried one by one",
                    hearer.name(),
                    events.size());
            return oneByOne(hearer, from, events, next);
        }
    }

    private Result together(Hearer hearer, @Nullable String from, List<HeardEvent> events, String next) {
        if (!isStillAt(hearer, from)) {
            return Result.NOT_OURS;
        }
        var counts = new Counts();
        if (!events.isEmpty()) {
            var fresh = memory.see(hearer, events);
            var blocked = fresh.isEmpty() ? Set.<UUID>of() : parked.subjectsAmong(hearer, events);
            for (var event : events) {
                if (fresh.contains(event.id())) {
                    applyOrPark(hearer, event, blocked, counts);
                }
            }
        }
        memory.move(hearer, next);
        return counts.result(true);
    }

    private void applyOrPark(Hearer hearer, HeardEvent event, Set<UUID> blocked, Counts counts) {
        if (blocked.contains(event.subject())) {
            parked.park(hearer, event, Parked.WAITS, 0);
            counts.put++;
        } else {
            hearer.apply(event);
            counts.applied++;
        }
    }

    private Result oneByOne(Hearer hearer, @Nullable String from, List<HeardEvent> events, String next)
            throws InterruptedException {
        var counts = new Counts();
        for (var event : events) {
            if (!finish(hearer, from, event, counts)) {
                return counts.result(false);
            }
        }
        var moved = inTransaction(() -> {
            var ours = isStillAt(hearer, from);
            if (ours) {
                memory.forgetFailures(hearer, events);
                memory.move(hearer, next);
            }
            return ours;
        });
        return counts.result(moved);
    }

    /// Tries one event until it is applied or put aside.
    ///
    /// @return false when somebody else has taken over
    private boolean finish(Hearer hearer, @Nullable String from, HeardEvent event, Counts counts)
            throws InterruptedException {
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                var once = new Counts();
                var ours = inTransaction(() -> alone(hearer, from, event, once));
                counts.add(once);
                return ours;
            } catch (RuntimeException e) {
                // Counted in a transaction of its own. When even that fails our database is away, and nobody's event
                // is to blame: the failure goes up and the batch is read again later.
                var tries = inTransaction(() -> memory.failed(hearer, event));
                if (tries >= settings.tries()) {
                    return putAside(hearer, from, event, e, tries, counts);
                }
                Thread.sleep(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private boolean alone(Hearer hearer, @Nullable String from, HeardEvent event, Counts counts) {
        if (!isStillAt(hearer, from)) {
            return false;
        }
        var only = List.of(event);
        if (!memory.see(hearer, only).isEmpty()) {
            applyOrPark(hearer, event, parked.subjectsAmong(hearer, only), counts);
        }
        return true;
    }

    private boolean putAside(
            Hearer hearer, @Nullable String from, HeardEvent event, RuntimeException why, int tries, Counts counts) {
        var ours = inTransaction(() -> {
            if (!isStillAt(hearer, from)) {
                return false;
            }
            memory.see(hearer, List.of(event));
            parked.park(hearer, event, Failures.reason(why), tries);
            memory.forgetFailures(hearer, List.of(event));
            return true;
        });
        if (ours) {
            counts.put++;
            LOG.warnf(
                    why,
                    "The event %s (%s) of %s was parked by %s after %d tries: see GET /api/v1/events/parked",
                    event.id(),
                    event.type(),
                    event.subject(),
                    hearer.name(),
                    tries);
        }
        return ours;
    }

    /// Sets the hearer back to the beginning, unless somebody else has moved it meanwhile.
    ///
    /// @param forgetting whether events that were heard before are to be applied again
    void beginAgain(Hearer hearer, @Nullable String from, boolean forgetting) {
        inTransaction(() -> {
            var ours = isStillAt(hearer, from);
            if (ours && forgetting) {
                memory.forgetAll(hearer);
            } else if (ours) {
                memory.move(hearer, null);
            }
            return ours;
        });
    }

    private boolean isStillAt(Hearer hearer, @Nullable String from) {
        return memory.lease(hearer).filter(it -> it.isAt(from)).isPresent();
    }

    static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    private static final class Counts {

        private int applied;
        private int put;

        void add(Counts more) {
            applied += more.applied;
            put += more.put;
        }

        Result result(boolean done) {
            return new Result(done, applied, put);
        }
    }
}
