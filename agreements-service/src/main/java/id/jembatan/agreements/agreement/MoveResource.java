package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Procedure;
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
    private final Corridor corridor;
    private final Procedures procedures;
    private final Views views;
    private final Rows rows;
    private final Callers callers;
    private final Sql sql;

    MoveResource(
            Agreements agreements,
            Corridor corridor,
            Procedures procedures,
            Views views,
            Rows rows,
            Callers callers,
            Sql sql) {
        this.agreements = agreements;
        this.corridor = corridor;
        this.procedures = procedures;
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
        return corridor.next(agreements.get(id, caller), caller);
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
                view(agreement, made, caller),
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
        var agreement = agreements.get(id, caller);
        return new Page<>(moves(agreement, caller), null, null);
    }

    private List<MoveView> moves(Agreement agreement, Caller caller) {
        return agreements.moves(agreement.id()).stream()
                .map(it -> view(agreement, it, caller))
                .toList();
    }

    @GET
    @Path("history")
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(operationId = "agreementHistory", summary = "Moves, documents, words and changes, the newest first")
    public HistoryView history(@RestPath UUID id) {
        var caller = callers.current();
        var agreement = agreements.get(id, caller);
        var procedure = procedures.frozen(agreement.procedureCode(), agreement.procedureVersion());
        var all = new ArrayList<HistoryView.Entry>();
        moves(agreement, caller)
                .forEach(it -> all.add(
                        new HistoryView.Entry(it.at(), HistoryView.What.MOVE, it.label(), it.by(), it, null, null)));
        agreements
                .documents(id, caller)
                .forEach(it -> all.add(new HistoryView.Entry(
                        it.addedAt(),
                        HistoryView.What.DOCUMENT,
                        typeLabel(procedure, it.type(), caller) + ": " + it.title(),
                        it.addedByName(),
                        null,
                        it.id(),
                        null)));
        if (rows.seesInside(caller)) {
            all.addAll(changes(id, caller));
        }
        all.sort(Comparator.comparing(HistoryView.Entry::at).reversed());
        return new HistoryView(all);
    }

    /// Changes that are no moves and no papers, as the journal has them.
    private List<HistoryView.Entry> changes(UUID id, Caller caller) {
        return sql.list(
                """
                select at, action, actor_name from journal_entry
                where resource = 'agreement' and resource_id = ? and action <> 'open'
                and action not like 'move:%' and action <> 'add-document'
                order by seq desc limit 500""",
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
                id);
    }

    private MoveView view(Agreement agreement, MadeMove it, Caller caller) {
        var procedure = procedures.frozen(agreement.procedureCode(), agreement.procedureVersion());
        var language = caller.language();
        var move = procedure.moves().get(it.move());
        var inside = rows.seesInside(caller);
        return new MoveView(
                it.id(),
                agreement.id(),
                it.position(),
                it.move(),
                move == null
                        ? ProblemTexts.text("history." + it.move(), language).orElse(it.move())
                        : move.label().in(language),
                it.fromStage(),
                it.fromStage() == null
                        ? null
                        : procedure.stage(it.fromStage()).label().in(language),
                it.toStage(),
                procedure.stage(it.toStage()).label().in(language),
                it.actor(),
                it.actor() == null ? null : procedure.actor(it.actor()).label().in(language),
                it.isRecorded(),
                it.doneOn(),
                inside ? it.reason() : null,
                it.at(),
                it.byName(),
                it.procedureVersion(),
                inside
                        ? it.documents().stream()
                                .map(paper -> new MoveView.Basis(
                                        paper.documentId(),
                                        paper.type(),
                                        typeLabel(procedure, paper.type(), caller),
                                        paper.hash()))
                                .sorted(Comparator.comparing(MoveView.Basis::type))
                                .toList()
                        : List.of());
    }

    private static String typeLabel(Procedure procedure, String type, Caller caller) {
        var known = procedure.documents().get(type);
        return Views.label(known == null ? null : known.label(), caller, type);
    }
}
