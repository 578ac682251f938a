package id.jembatan.platform.inbox;

import id.jembatan.platform.inbox.Neighbour.Answer;
import id.jembatan.platform.inbox.Neighbour.Silent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One hearer at one neighbour's feed: reads, has it applied, reads on. The reading is done before the transaction
/// begins, so a slow neighbour never holds a lock or a connection of ours.
final class Listener {

    private static final Logger LOG = Logger.getLogger(Listener.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Hearer hearer;
    private final Neighbour neighbour;
    private final Memory memory;
    private final Applier applier;
    private final Clock clock;
    private final int limit;
    private final Duration poll;

    /// Since when it is not up to date, or null while it is.
    private volatile @Nullable Instant behindSince;

    private boolean troubled;

    Listener(
            Hearer hearer, Neighbour neighbour, Memory memory, Applier applier, Clock clock, int limit, Duration poll) {
        this.hearer = hearer;
        this.neighbour = neighbour;
        this.memory = memory;
        this.applier = applier;
        this.clock = clock;
        this.limit = limit;
        this.poll = poll;
    }

    Hearer hearer() {
        return hearer;
    }

    /// How far it is behind, in seconds: the age of the oldest event it knows to be waiting, or the time since it
    /// lost its neighbour.
    double lag() {
        var since = behindSince;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1_000.0);
    }

    /// Listens until it is interrupted.
    void listen(Duration wait, Heard heard) {
        var pause = poll;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var step = step(wait);
                heard.applied(hearer, step);
                troubled = false;
                pause = poll;
                if (!step.done()) {
                    sleep(poll); // another replica holds the lease
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Silent e) {
                neighbour.missed(e);
                pause = sleepLonger(pause);
            } catch (RuntimeException e) {
                complain(e);
                pause = sleepLonger(pause);
            }
        }
    }

    /// Reads until nothing is left, without waiting.
    ///
    /// @return how many events were applied or put aside
    int drain(Heard heard) throws Silent, InterruptedException {
        var count = 0;
        while (true) {
            var step = step(Duration.ZERO);
            heard.applied(hearer, step);
            count += step.applied() + step.put();
            if (step.done() && step.read() == 0) {
                return count;
            }
        }
    }

    /// Told of every step that was done.
    @FunctionalInterface
    interface Heard {
        void applied(Hearer hearer, Step step);
    }

    /// @param read how many events the neighbour told
    record Step(boolean done, int read, int applied, int put) {}

    private Step step(Duration wait) throws Silent, InterruptedException {
        var place = memory.place(hearer);
        return switch (ask(place, wait)) {
            case Answer.Told(var events, var next) -> {
                if (!events.isEmpty()) {
                    behindSince = events.getFirst().time();
                }
                var result = applier.apply(hearer, place.cursor(), events, next);
                if (result.done() && events.size() < limit) {
                    behindSince = null;
                }
                yield new Step(result.done(), events.size(), result.applied(), result.put());
            }
            case Answer.TooOld _ -> {
                LOG.warnf(
                        "%s was away longer than %s keeps its events: it begins again at the oldest one that is kept",
                        hearer.name(), neighbour.name());
                applier.beginAgain(hearer, place.cursor(), false);
                yield new Step(true, 1, 0, 0);
            }
            case Answer.OtherHistory _ -> {
                LOG.warnf(
                        "The database of %s was restored or began anew: %s hears everything again from the beginning",
                        neighbour.name(), hearer.name());
                applier.beginAgain(hearer, place.cursor(), true);
                yield new Step(true, 1, 0, 0);
            }
        };
    }

    private Answer ask(Memory.Place place, Duration wait) throws Silent, InterruptedException {
        try {
            return neighbour.read(place.cursor(), hearer.types(), limit, wait);
        } catch (Silent e) {
            if (behindSince == null) {
                behindSince = clock.instant();
            }
            throw e;
        }
    }

    private void complain(RuntimeException e) {
        if (!troubled) {
            troubled = true;
            LOG.warnf(e, "%s cannot take in what %s tells; it goes on trying", hearer.name(), neighbour.name());
        }
    }

    private static Duration sleepLonger(Duration pause) {
        // Between half and the whole, so that replicas that lost a neighbour together do not come back together.
        var half = Math.max(1, pause.toMillis() / 2);
        sleep(Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half)));
        var longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
