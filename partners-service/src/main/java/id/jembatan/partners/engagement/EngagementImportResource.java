package id.jembatan.partners.engagement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/engagements/imports")
@Tag(name = "Engagements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EngagementImportResource {

    private final EntityManager database;
    private final Logbook logbook;
    private final Sql sql;
    private final ObjectMapper json;
    private final Callers callers;

    EngagementImportResource(EntityManager database, Logbook logbook, Sql sql, ObjectMapper json, Callers callers) {
        this.database = database;
        this.logbook = logbook;
        this.sql = sql;
        this.json = json;
        this.callers = callers;
    }

    /// What an import has done.
    @Schema(name = "EngagementImportReport")
    public record Report(int created, int changed, int unchanged) {}

    private enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    private record Remembered(UUID engagement, String content) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:administer")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "importEngagements",
            summary = "Record engagements of a file; all of it or nothing, and what it said before is not said twice")
    public Report load(@Valid @NotNull LoadEngagements file) {
        var caller = callers.current();
        sql.first("select pg_advisory_xact_lock(hashtextextended('partners-service/engagements', 0))", _ -> 0);
        int created = 0;
        int changed = 0;
        for (var row : file.engagements()) {
            switch (take(row, caller)) {
                case CREATED -> created++;
                case CHANGED -> changed++;
                case UNCHANGED -> {}
            }
        }
        return new Report(created, changed, file.engagements().size() - created - changed);
    }

    private Outcome take(LoadEngagements.Row row, Caller caller) {
        try {
            var known = sql.first(
                    "select engagement_id, content from engagement_reference where reference = ?",
                    found -> new Remembered(found.getObject(1, UUID.class), found.getString(2)),
                    row.reference());
            var content = json.<JsonNode>valueToTree(row.says());
            if (known.isEmpty()) {
                var engagement = logbook.add(row.says(), caller);
                database.flush();
                sql.run(
                        "insert into engagement_reference (reference, engagement_id, content) values (?, ?, ?::jsonb)",
                        row.reference(),
                        engagement.id(),
                        content.toString());
                return Outcome.CREATED;
            }
            if (json.readTree(known.get().content()).equals(content)) {
                return Outcome.UNCHANGED;
            }
            logbook.change(database.getReference(Engagement.class, known.get().engagement()), row.says(), caller);
            sql.run(
                    "update engagement_reference set content = ?::jsonb where reference = ?",
                    content.toString(),
                    row.reference());
            return Outcome.CHANGED;
        } catch (Refusal refusal) {
            throw refusal.with("reference", row.reference());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database keeps valid JSON", e);
        }
    }
}
