package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.ProblemTexts;
import id.jembatan.platform.sql.Sql;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/agreements/{id}")
@Tag(name = "Moves", description = "What is possible, what is missing, and what was done")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MoveResource {

    private final Agreements agreements;
    private final Directory directory;
    private final Documents documents;
    private final DocumentViews looks;
    private final Corridor corridor;
    private final Past past;
    private final Reversals reversals;
    private final Procedures procedures;
    private final MoveViews moveViews;
    private final Views views;
    private final Rows rows;
    private final Callers callers;
    private final Sql sql;

    MoveResource(
            Agreements agreements,
            Directory directory,
            Documents documents,
            DocumentViews looks,
            Corridor corridor,
            Past past,
            Reversals reversals,
            Procedures procedures,
            MoveViews moveViews,
            Views views,
            Rows rows,
            Callers callers,
            Sql sql) {
        this.agreements = agreements;
        this.directory = directory;
        this.documents = documents;
        this.looks = looks;
        this.corridor = corridor;
        this.past = past;
        this.reversals = reversals;
        this.procedures = procedures;
        this.moveViews = moveViews;
        this.views = views;
        this.rows = rows;
        this.callers = callers;
        this.sql = sql;
    }

    @GET
    @Path("next")
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(operationId = "nextMoves", summary = "Which moves stand open, and what each of them lacks")
    public NextView next(@RestPath UUID id) {
        var caller = callers.current();
        return corridor.next(directory.get(id, caller), caller);
    }

    @POST
    @Path("moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:move")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "makeMove",
            summary = "Move a case; a refusal names everything that is missing. If-Match is obeyed when it is sent")
    public RestResponse<MoveView> move(
            @RestPath UUID id, @Valid @NotNull MakeMove wanted, @Context HttpHeaders headers) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        if (headers.getHeaderString(HttpHeaders.IF_MATCH) != null) {
            Conditional.check(headers, views.edition(agreement), caller);
        }
        var made = corridor.move(agreement, wanted, caller);
        return Conditional.created(
                URI.create("/api/v1/agreements/" + id + "/moves"),
                moveViews.of(agreement, made, caller),
                views.edition(agreement),
                caller);
    }

    @POST
    @Path("past-moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:administer")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "enterPastMoves",
            summary = "Enter what an old case went through before it came into the register, with its real dates")
    public RestResponse<Page<MoveView>> past(@RestPath UUID id, @Valid @NotNull EnterPast wanted) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        var made = past.enter(agreement, wanted.moves(), null, "/moves", caller);
        return Conditional.created(
                URI.create("/api/v1/agreements/" + id + "/moves"),
                new Page<>(
                        made.stream()
                                .map(it -> moveViews.of(agreement, it, caller))
                                .toList(),
                        null,
                        null),
                views.edition(agreement),
                caller);
    }

    @POST
    @Path("reversals")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:administer")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "reverseMove",
            summary = "Take back the last entry because it was a mistake; both stay on record")
    public RestResponse<MoveView> reverse(@RestPath UUID id, @Valid @NotNull ReverseMove wanted) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        var made = reversals.reverse(agreement, wanted, caller);
        return Conditional.created(
                URI.create("/api/v1/agreements/" + id + "/moves"),
                moveViews.of(agreement, made, caller),
                views.edition(agreement),
                caller);
    }

    @GET
    @Path("moves")
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(operationId = "listMoves", summary = "Every step that was taken, the last one first")
    public Page<MoveView> moves(@RestPath UUID id) {
        var caller = callers.current();
        return new Page<>(moveViews.all(directory.get(id, caller), documents.of(id, caller), caller), null, null);
    }

    @GET
    @Path("history")
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(operationId = "agreementHistory", summary = "Moves, documents, words and changes, the newest first")
    public HistoryView history(@RestPath UUID id) {
        var caller = callers.current();
        var found = directory.get(id, caller);
        var agreement = found.agreement();
        var procedure = procedures.frozen(agreement.procedureCode(), agreement.procedureVersion());
        var all = new ArrayList<HistoryView.Entry>();
        var papers = documents.of(id, caller);
        looks.journalled(papers, "list-document", caller);
        moveViews
                .all(found, papers, caller)
                .forEach(it -> all.add(new HistoryView.Entry(
                        it.at(),
                        it.track() == null ? HistoryView.What.MOVE : HistoryView.What.PARTNER_MOVE,
                        MoveViews.line(it, caller),
                        it.by(),
                        it,
                        null,
                        null)));
        papers.forEach(it -> all.add(new HistoryView.Entry(
                it.addedAt(),
                HistoryView.What.DOCUMENT,
                MoveViews.typeLabel(procedure, it.type(), caller) + ": " + it.title()
                        + (it.difference() == null ? "" : " (" + it.difference() + ")"),
                it.addedByName(),
                null,
                it.id(),
                null)));
        if (rows.seesInside(caller)) {
            all.addAll(changes(id, papers, caller));
        }
        all.sort(Comparator.comparing(HistoryView.Entry::at).reversed());
        return new HistoryView(all);
    }

    /// Changes that are no moves and no papers, as the journal has them; of papers only what was done to those that the
    /// caller may know of, and an act on several versions once.
    private List<HistoryView.Entry> changes(UUID id, List<Document> papers, Caller caller) {
        return sql.list(
                """
                select at, action, actor_name from journal_entry
                where resource = 'agreement' and resource_id = ? and action <> 'open'
                    and action not like 'move:%' and action not in ('add-document', 'enter-past')
                or resource = 'document' and resource_id = any(?)
                    and action not in ('add-document', 'list-document', 'view-document', 'download-document')
                group by at, action, actor_name
                order by max(seq) desc limit 500""",
                row -> {
                    var action = row.getString("action");
                    return new HistoryView.Entry(
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            action.equals("state") ? HistoryView.What.STATEMENT : HistoryView.What.CHANGE,
                            ProblemTexts.text("history." + action, caller.language())
                                    .orElse(action),
                            row.getString("actor_name"),
                            null,
                            null,
                            action);
                },
                id,
                papers.stream().map(Document::id).toArray(UUID[]::new));
    }
}
