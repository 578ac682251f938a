package id.jembatan.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.sql.Sql;
import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes events into the running transaction: what is rolled back was never told.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
public class Outbox {

    /// The feed goes by transaction number, and a transaction that took its number first may write
    /// last: an import may have begun before a change whose result it then overwrites. So an event
    /// never gets a lower number than an earlier one of its subject. Taking a higher number than the
    /// transaction's own is safe: when all transactions below it have ended, this one has too.
    private static final String INSERT = """
            insert into outbox_event (id, type, subject, subject_version, time, data, traceparent, txid)
            select ?, ?, ?, ?, ?, ?::json, ?, greatest(pg_current_xact_id(),
                (select txid from outbox_event where subject = ? order by txid desc limit 1))""";

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;
    private final OutboxBell bell;

    Outbox(Sql sql, ObjectMapper json, Clock clock, OutboxBell bell) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.bell = bell;
    }

    /// Joins the caller's transaction and fails without one: an event has no life of its own. Add it after the
    /// subject itself is written (its row locked), so that two changes of one subject are told in their order.
    @Transactional(TxType.MANDATORY)
    public void add(DomainEvent event) {
        addAll(List.of(event));
    }

    /// Takes the events of one act that changed many subjects, written together; at most one of each subject.
    @Transactional(TxType.MANDATORY)
    public void addAll(List<? extends DomainEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var at = clock.instant();
        var parent = traceparent();
        var rows = new ArrayList<@Nullable Object[]>(events.size());
        for (var event : events) {
            rows.add(new @Nullable Object[] {
                Ids.next(), event.type(), event.subject(), event.version(), at, data(event), parent, event.subject()
            });
        }
        sql.batch(INSERT, rows);
        bell.ringAfterCommit();
    }

    private String data(DomainEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event must be writable as JSON: " + event.type(), e);
        }
    }

    /// The W3C form of where the change came from, so that a trace goes on at the hearer.
    private static @Nullable String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
