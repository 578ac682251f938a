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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What each side says: facts kept apart, differences open until somebody settles them, and the procedures of the
/// partners' own sides.
@Path("/agreements")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SidePages {

    /// What a statement can be about; the service decides whether it takes another.
    private static final List<String> FACTS =
            List.of("stage", "scope", "date", "figure", "status", "name", "kind", "place", "note");

    /// @param theirs procedures that a partner's own side can follow
    record sides(Frame frame, Agreement agreement, Part<Procedure> theirs, List<String> facts, Attempt attempt)
            implements TemplateInstance {}

    private final Frames frames;
    private final Agreements agreements;
    private final CaseFile file;

    SidePages(Frames frames, @RestClient Agreements agreements, @RestClient CaseFile file) {
        this.frames = frames;
        this.agreements = agreements;
        this.file = file;
    }

    /// Two calls at once.
    @GET
    @Path("{id}/sides")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance sides(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Attempt.done(done));
    }

    @POST
    @Path("{id}/sides")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        var act = typed.was("act");
        return Sending.send(
                "/agreements/" + id + "/sides?done=" + act,
                typed,
                () -> switch (act) {
                    case "state" ->
                        file.state(
                                id,
                                typed.body()
                                        .text("fact", "about", "side", "value", "definition", "source", "certainty")
                                        .known("on")
                                        .map());
                    case "resolve" ->
                        file.resolve(
                                id, typed.body().text("fact", "about", "note").map());
                    case "follow" ->
                        file.follow(
                                id, typed.body().text("procedure", "partner").map());
                    default -> throw new NotFoundException();
                },
                attempt -> page(id, attempt));
    }

    private TemplateInstance page(UUID id, Attempt attempt) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var all = Uni.combine()
                .all()
                .unis(agreements.get(id), Part.of(agreements.procedures("partner")))
                .asTuple()
                .await()
                .indefinitely();
        return new sides(frame, all.getItem1().getEntity(), all.getItem2(), FACTS, attempt);
    }
}
