package id.jembatan.platform.inbox;

import id.jembatan.platform.outbox.EventSettings;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the hearers of this service remember: how far they are, what they have seen, how often it failed.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
class Memory {

    private final Sql sql;
    private final Clock clock;
    private final EventSettings settings;

    Memory(Sql sql, Clock clock, EventSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
    }

    /// @param cursor where the hearer is, or null at the beginning
    record Place(@Nullable String cursor) {

        boolean isAt(@Nullable String other) {
            return cursor == null ? other == null : cursor.equals(other);
        }
    }

    /// Where the hearer is; makes its place if it is new.
    Place place(Hearer hearer) {
        return find(hearer, "").orElseGet(() -> {
            sql.run(
                    "insert into inbox_cursor (hearer, source) values (?, ?) on conflict do nothing",
                    hearer.name(),
                    hearer.source());
            return new Place(null);
        });
    }

    /// Takes the lease on the hearer's place for the running transaction.
    ///
    /// @return nothing when somebody else holds it
    Optional<Place> lease(Hearer hearer) {
        return find(hearer, " for update skip locked");
    }

    /// Takes the lease, and waits for it if need be.
    Place leaseByWaiting(Hearer hearer) {
        place(hearer);
        return find(hearer, " for update").orElseThrow();
    }

    private Optional<Place> find(Hearer hearer, String lock) {
        return sql.first(
                "select cursor from inbox_cursor where hearer = ? and source = ?" + lock,
                row -> new Place(row.getString("cursor")),
                hearer.name(),
                hearer.source());
    }

    void move(Hearer hearer, @Nullable String cursor) {
        sql.run(
                "update inbox_cursor set cursor = ? where hearer = ? and source = ?",
                cursor,
                hearer.name(),
                hearer.source());
    }

    /// Marks the events as seen.
    ///
    /// @return those that were not seen before
    Set<UUID> see(Hearer hearer, List<HeardEvent> events) {
        return new HashSet<>(sql.list(
                """
                insert into inbox (hearer, event_id, at) select ?, unnest(?::uuid[]), ?
                on conflict do nothing returning event_id""",
                row -> row.getObject("event_id", UUID.class),
                hearer.name(),
                events.stream().map(HeardEvent::id).toArray(UUID[]::new),
                clock.instant()));
    }

    /// Counts a failure.
    ///
    /// @return how often the event has failed by now
    int failed(Hearer hearer, HeardEvent event) {
        return sql.first("""
                        insert into inbox_failure (hearer, event_id, tries) values (?, ?, 1)
                        on conflict (hearer, event_id) do update set tries = inbox_failure.tries + 1
                        returning tries""", row -> row.getInt("tries"), hearer.name(), event.id())
                .orElseThrow();
    }

    void forgetFailures(Hearer hearer, Collection<HeardEvent> events) {
        sql.run(
                "delete from inbox_failure where hearer = ? and event_id = any(?)",
                hearer.name(),
                events.stream().map(HeardEvent::id).toArray(UUID[]::new));
    }

    /// Begins anew, and hears again what it has heard before.
    void forgetAll(Hearer hearer) {
        sql.run("delete from inbox where hearer = ?", hearer.name());
        move(hearer, null);
    }

    @Scheduled(every = "1h", delayed = "6m", concurrentExecution = ConcurrentExecution.SKIP, identity = "inbox-memory")
    void forgetNowAndThen() {
        forget();
    }

    @Transactional
    int forget() {
        return sql.run("delete from inbox where at < ?", clock.instant().minus(settings.memory()));
    }
}
