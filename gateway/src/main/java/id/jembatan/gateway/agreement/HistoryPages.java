package id.jembatan.gateway.agreement;

import id.jembatan.gateway.form.Attempt;
import id.jembatan.gateway.form.Sending;
import id.jembatan.gateway.form.Typed;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.service.Part;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What happened to a case, step by step; how a time limit was counted; and what an administrator can put right.
@Path("/agreements")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class HistoryPages {

    /// @param moves the steps with the papers that they rest on
    /// @param last the step that can be taken back, if there is one
    record history(
            Frame frame,
            Agreement agreement,
            Part<HistoryEntry> entries,
            Part<CaseFile.Step> moves,
            CaseFile.@Nullable Step last,
            Attempt attempt)
            implements TemplateInstance {}

    record clock(
            Frame frame,
            Agreement agreement,
            Agreement.Deadline deadline,
            Procedure.TimeLimit limit,
            WorkingDays counted)
            implements TemplateInstance {}

    private final Frames frames;
    private final Agreements agreements;
    private final CaseFile file;

    HistoryPages(Frames frames, @RestClient Agreements agreements, @RestClient CaseFile file) {
        this.frames = frames;
        this.agreements = agreements;
        this.file = file;
    }

    /// Three calls at once.
    @GET
    @Path("{id}/history")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance history(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Attempt.done(done));
    }

    @POST
    @Path("{id}/history")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        var act = typed.was("act");
        return Sending.send(
                "/agreements/" + id + "/history?done=" + act,
                typed,
                () -> switch (act) {
                    case "reverse" ->
                        file.reverse(id, typed.body().text("move", "reason").map());
                    case "version" ->
                        file.changeVersion(
                                id, typed.body().whole("version").text("reason").map());
                    default -> throw new NotFoundException();
                },
                attempt -> page(id, attempt));
    }

    /// Three calls, the last of them from what the first two say.
    @GET
    @Path("{id}/clocks/{clock}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance clock(@RestPath UUID id, @RestPath String clock) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var agreement = agreements.get(id).await().indefinitely().getEntity();
        var deadline = agreement.deadlines().stream()
                .filter(it -> it.clock().equals(clock))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var limit = agreements
                .procedure(agreement.procedure().code(), agreement.procedure().version())
                .await()
                .indefinitely()
                .clocks()
                .stream()
                .filter(it -> it.code().equals(clock))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var counted = agreements
                .workingDays(limit.calendar(), deadline.startedOn(), limit.workingDays())
                .await()
                .indefinitely();
        return new clock(frame, agreement, deadline, limit, counted);
    }

    private TemplateInstance page(UUID id, Attempt attempt) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var all = Uni.combine()
                .all()
                .unis(agreements.get(id), Part.of(agreements.history(id)), Part.of(file.moves(id)))
                .asTuple()
                .await()
                .indefinitely();
        var moves = all.getItem3();
        return new history(frame, all.getItem1().getEntity(), all.getItem2(), moves, last(moves.items()), attempt);
    }

    /// The newest step of ours that is no correction and was not corrected.
    private static CaseFile.@Nullable Step last(List<CaseFile.Step> moves) {
        return moves.stream()
                .filter(move -> move.track() == null && move.reverses() == null && move.reversedBy() == null)
                .max(Comparator.comparingInt(CaseFile.Step::position))
                .orElse(null);
    }
}
