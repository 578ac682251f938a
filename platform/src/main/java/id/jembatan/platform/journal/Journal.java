package id.jembatan.platform.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.http.RequestIds;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes into the journal. The entry stands or falls with the change it tells of: one transaction, one insert.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
public class Journal {

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;
    private final RequestIds requests;

    Journal(Sql sql, ObjectMapper json, Clock clock, RequestIds requests) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.requests = requests;
    }

    /// Joins the caller's transaction and fails without one.
    ///
    /// @param action what was done, as a verb: `register`, `rename`, `verify`
    /// @param resource on what kind of thing, as in permissions: `partner`
    /// @param id on which one
    /// @param before its state before, any value that can be written as JSON; null when it is new
    /// @param after its state after; null when only looking was recorded
    @Transactional(TxType.MANDATORY)
    public void record(
            Caller caller, String action, String resource, UUID id, @Nullable Object before, @Nullable Object after) {
        recordAll(caller, List.of(new Record(action, resource, id, before, after)));
    }

    /// What happened to one thing, as [#record] takes it.
    public record Record(
            String action,
            String resource,
            UUID id,
            @Nullable Object before,
            @Nullable Object after) {}

    /// Records what one act did to many things: one entry each, written together.
    @Transactional(TxType.MANDATORY)
    public void recordAll(Caller caller, List<Record> records) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS); // as precise as the database keeps it
        var roles = caller.roles().stream().sorted().toArray(String[]::new);
        var request = requests.current();
        var rows = new ArrayList<@Nullable Object[]>(records.size());
        for (var each : records) {
            rows.add(new @Nullable Object[] {
                Ids.next(),
                at,
                caller.subject(),
                caller.name(),
                roles,
                caller.delegation(),
                request,
                each.action(),
                each.resource(),
                each.id(),
                text(each.before()),
                text(each.after())
            });
        }
        sql.batch("""
                insert into journal_entry
                    (id, at, actor, actor_name, roles, delegation, request_id, action, resource, resource_id,
                     before, after)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private @Nullable String text(@Nullable Object state) {
        try {
            return state == null ? null : json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A state must be writable as JSON: " + state.getClass(), e);
        }
    }
}
