package id.jembatan.platform.feed;

import id.jembatan.platform.outbox.EventSettings;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// Forgets events that every hearer had long enough to read, and remembers how far it forgot.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
class FeedRetention {

    private final Sql sql;
    private final EventSettings settings;
    private final Clock clock;

    FeedRetention(Sql sql, EventSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "5m",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "feed-retention")
    void forgetNowAndThen() {
        forget();
    }

    /// @return whether there was anything to forget
    @Transactional
    boolean forget() {
        if (sql.first("select 1 from feed_state for update skip locked", row -> 1)
                .isEmpty()) {
            return false; // another replica is at it
        }
        // From the beginning and without a gap: up to the first event that is young enough, or to the horizon.
        var end = sql.first(
                        "select txid::text, seq from outbox_event where time >= ? order by txid, seq limit 1",
                        row -> new Position(Long.parseLong(row.getString("txid")), row.getLong("seq")),
                        clock.instant().minus(settings.retention()))
                .orElse(new Position(Long.MAX_VALUE, 0));
        return sql.run("""
                with gone as (
                    delete from outbox_event
                    where (txid, seq) < (?::text::xid8, ?) and txid < pg_snapshot_xmin(pg_current_snapshot())
                    returning txid, seq),
                last as (select txid, seq from gone order by txid desc, seq desc limit 1)
                update feed_state set pruned_txid = last.txid, pruned_seq = last.seq
                from last""", Long.toString(end.txid()), end.seq()) > 0;
    }
}
