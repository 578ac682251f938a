package id.jembatan.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Events that could not be applied, and those that wait behind them because they have the same subject.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
class Parked {

    static final String WAITS = "Waits for an earlier event of the same subject";

    private static final int LONGEST_REASON = 1_000;
    private static final String COLUMNS =
            "select seq, id, hearer, source, subject, event, reason, tries, at from parked_event";

    private final Sql sql;
    private final Clock clock;

    Parked(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Item(
            long seq,
            UUID id,
            String hearer,
            String source,
            UUID subject,
            HeardEvent event,
            String reason,
            int tries,
            Instant at) {}

    void park(Hearer hearer, HeardEvent event, String reason, int tries) {
        sql.run(
                """
                insert into parked_event (id, hearer, source, event_id, subject, type, event, reason, tries, at)
                values (?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?) on conflict do nothing""",
                Ids.next(),
                hearer.name(),
                hearer.source(),
                event.id(),
                event.subject(),
                event.type(),
                written(event),
                cut(reason),
                tries,
                clock.instant());
    }

    /// Which of these events' subjects have something parked already.
    Set<UUID> subjectsAmong(Hearer hearer, List<HeardEvent> events) {
        return new HashSet<>(sql.list(
                "select distinct subject from parked_event where hearer = ? and subject = any(?)",
                row -> row.getObject("subject", UUID.class),
                hearer.name(),
                events.stream().map(HeardEvent::subject).distinct().toArray(UUID[]::new)));
    }

    Optional<Item> find(UUID id) {
        return sql.first(COLUMNS + " where id = ?", Parked::item, id);
    }

    Optional<Item> firstOf(Item sibling) {
        return sql.first(
                COLUMNS + " where hearer = ? and subject = ? order by seq limit 1",
                Parked::item,
                sibling.hearer(),
                sibling.subject());
    }

    int behind(Item sibling) {
        return sql.first(
                        "select count(*) from parked_event where hearer = ? and subject = ?",
                        row -> row.getInt(1),
                        sibling.hearer(),
                        sibling.subject())
                .orElse(0);
    }

    Page<Item> page(Paging paging) {
        var after = paging.after().map(it -> it.number(0)).orElse(0L);
        var page = Page.of(
                sql.list(COLUMNS + " where seq > ? order by seq limit ?", Parked::item, after, paging.limit() + 1),
                paging.limit(),
                it -> Cursor.of(it.seq()));
        return paging.wantsTotal() ? page.withTotal(count()) : page;
    }

    long count() {
        return sql.first("select count(*) from parked_event", row -> row.getLong(1))
                .orElse(0L);
    }

    void release(Item item) {
        sql.run("delete from parked_event where seq = ?", item.seq());
    }

    void failedAgain(Item item, String reason) {
        sql.run("update parked_event set tries = tries + 1, reason = ? where seq = ?", cut(reason), item.seq());
    }

    private static String cut(String reason) {
        var clean = reason.replace("\0", "");
        return clean.length() > LONGEST_REASON ? clean.substring(0, LONGEST_REASON) : clean;
    }

    private static String written(HeardEvent event) {
        try {
            return HeardEvent.JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Item item(ResultSet row) throws SQLException {
        try {
            return new Item(
                    row.getLong("seq"),
                    row.getObject("id", UUID.class),
                    row.getString("hearer"),
                    row.getString("source"),
                    row.getObject("subject", UUID.class),
                    HeardEvent.JSON.readValue(row.getString("event"), HeardEvent.class),
                    row.getString("reason"),
                    row.getInt("tries"),
                    row.getObject("at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
