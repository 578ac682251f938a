package id.jembatan.platform.feed;

import id.jembatan.platform.outbox.EventSettings;
import id.jembatan.platform.outbox.OutboxBell;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the outbox in the order of the feed.
///
/// A number is taken when an event is written and becomes visible when its transaction commits, so a reader that
/// goes by "greater than the last number" loses events that commit late. This one reads only transactions below the
/// snapshot's horizon: all of them have ended, so nothing can appear before a place that was read.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
class Feed {

    private static final Duration FIRST_LOOK = Duration.ofMillis(10);

    private static final String PAGE = """
            select h.horizon::text::bigint as horizon, e.txid::text::bigint as txid, e.seq, e.id, e.type, e.subject,
                   e.subject_version, e.time, e.data, e.traceparent
            from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon) h
            left join lateral (
                select * from outbox_event
                where txid < h.horizon and (txid, seq) > (?::text::xid8, ?) %s
                order by txid, seq limit ?) e on true
            order by e.txid, e.seq""";
    private static final String ALL = PAGE.formatted("");
    private static final String SOME = PAGE.formatted("and type = any(?)");

    private final Sql sql;
    private final History history;
    private final OutboxBell bell;
    private final Duration poll;

    Feed(Sql sql, History history, OutboxBell bell, EventSettings settings) {
        this.sql = sql;
        this.history = history;
        this.bell = bell;
        this.poll = settings.poll();
    }

    record Told(
            Position position,
            UUID id,
            String type,
            UUID subject,
            long version,
            Instant time,
            String data,
            @Nullable String traceparent) {}

    /// @param next the cursor behind the events, or behind all there were when nothing matched
    record Slice(List<Told> events, String next) {}

    /// The events after a cursor, or from the oldest that is kept. Waits for the first one to come, without holding
    /// a database connection.
    Slice after(@Nullable String cursor, int limit, Set<String> types, Duration wait) throws InterruptedException {
        var now = history.now();
        var position = cursor == null ? Position.START : now.position(cursor);
        var deadline = System.nanoTime() + wait.toNanos();
        var pause = FIRST_LOOK;
        while (true) {
            var heard = bell.times();
            var page = read(position, limit, types);
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (!page.events().isEmpty() || left.isNegative() || left.isZero() || bell.isClosing()) {
                return new Slice(page.events(), now.cursor(page.next()));
            }
            position = page.next();
            // The bell may ring before an older transaction ends and lifts the horizon: look again soon, then rarer.
            bell.await(heard, left.compareTo(pause) < 0 ? left : pause);
            pause = bell.times() != heard ? FIRST_LOOK : atMost(pause.multipliedBy(2), poll);
        }
    }

    private static Duration atMost(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Page read(Position after, int limit, Set<String> types) {
        var events = new ArrayList<Told>();
        var horizon = types.isEmpty()
                ? sql.list(ALL, row -> take(row, events), Long.toString(after.txid()), after.seq(), limit)
                : sql.list(
                        SOME,
                        row -> take(row, events),
                        Long.toString(after.txid()),
                        after.seq(),
                        types.toArray(String[]::new),
                        limit);
        if (events.size() == limit) {
            return new Page(events, events.getLast().position());
        }
        var end = Position.upTo(horizon.getFirst());
        return new Page(events, end.compareTo(after) > 0 ? end : after);
    }

    private record Page(List<Told> events, Position next) {}

    private static long take(ResultSet row, List<Told> events) throws SQLException {
        var id = row.getObject("id", UUID.class);
        if (id != null) {
            events.add(new Told(
                    new Position(row.getLong("txid"), row.getLong("seq")),
                    id,
                    row.getString("type"),
                    row.getObject("subject", UUID.class),
                    row.getLong("subject_version"),
                    row.getObject("time", OffsetDateTime.class).toInstant(),
                    row.getString("data"),
                    row.getString("traceparent")));
        }
        return row.getLong("horizon");
    }
}
