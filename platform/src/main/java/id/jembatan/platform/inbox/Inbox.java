package id.jembatan.platform.inbox;

import id.jembatan.platform.outbox.EventSettings;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Starts and stops the listeners: one virtual thread for each hearer whose neighbour has an address. Without a
/// hearer or an address there is none.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final List<Hearer> hearers;
    private final EventSettings settings;
    private final OidcClient account;
    private final Memory memory;
    private final Applier applier;
    private final Replays replays;
    private final Parked parked;
    private final Clock clock;
    private final MeterRegistry meters;

    private final List<Listener> listeners = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile long parkedNow;

    Inbox(
            @All List<Hearer> hearers,
            EventSettings settings,
            OidcClient account,
            Memory memory,
            Applier applier,
            Replays replays,
            Parked parked,
            Clock clock,
            MeterRegistry meters) {
        this.hearers = hearers;
        this.settings = settings;
        this.account = account;
        this.memory = memory;
        this.applier = applier;
        this.replays = replays;
        this.parked = parked;
        this.clock = clock;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        if (hearers.isEmpty()) {
            return;
        }
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        var neighbours = new HashMap<String, Neighbour>();
        for (var hearer : hearers) {
            var address = settings.sources().get(hearer.source());
            if (address == null || address.isBlank()) {
                LOG.infof("%s hears nothing: jembatan.events.sources.%s is not set", hearer.name(), hearer.source());
                continue;
            }
            var neighbour =
                    neighbours.computeIfAbsent(hearer.source(), name -> new Neighbour(name, address, http, account));
            listeners.add(new Listener(hearer, neighbour, memory, applier, clock, settings.batch(), settings.poll()));
        }
        listeners.forEach(this::measure);
        Gauge.builder("jembatan.events.parked", () -> parkedNow)
                .description("Events that could not be applied and wait for somebody")
                .register(meters);
        if (!listeners.isEmpty()) {
            parkedNow = parked.count();
        }
        if (settings.listen()) {
            listeners.forEach(it -> threads.add(Thread.ofVirtual()
                    .name("hears-" + it.hearer().source() + "-" + it.hearer().name())
                    .start(() -> it.listen(settings.patience(), this::count))));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            thread.join(Duration.ofSeconds(5)); // a batch under way may end
        }
    }

    /// Hears at once all there is to hear, and comes back when nothing is left. For tests and for the impatient.
    ///
    /// @return how many events were applied or put aside
    /// @throws IllegalStateException when a neighbour cannot be read
    public int pollNow() {
        var count = 0;
        for (var listener : listeners) {
            try {
                count += listener.drain(this::count);
            } catch (Neighbour.Silent e) {
                throw new IllegalStateException("A neighbour cannot be read: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return count;
            }
        }
        return count;
    }

    /// Tries a parked event and the others of its subject again, in their order.
    ///
    /// @throws Refusal 404 when there is no such event, 409 when its hearer is gone or it fails again
    public Replay replay(UUID id) {
        var item = parked.find(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        var hearer = hearers.stream()
                .filter(it -> it.name().equals(item.hearer()))
                .findFirst()
                .orElseThrow(() -> new Refusal(InboxProblem.NOBODY_HEARS, item.hearer()));
        var replay = replays.replay(hearer, item);
        parkedNow = parked.count();
        return replay;
    }

    private void measure(Listener listener) {
        Gauge.builder("jembatan.events.feed.lag", listener, Listener::lag)
                .description("How far a hearer is behind its neighbour")
                .baseUnit("seconds")
                .tags(
                        "source",
                        listener.hearer().source(),
                        "hearer",
                        listener.hearer().name())
                .register(meters);
    }

    private void count(Hearer hearer, Listener.Step step) {
        if (step.applied() > 0) {
            meters.counter("jembatan.events.applied", "source", hearer.source(), "hearer", hearer.name())
                    .increment(step.applied());
        }
        if (step.put() > 0) {
            parkedNow = parked.count();
        }
    }
}
