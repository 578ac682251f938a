package id.jembatan.gateway.engagement;

import id.jembatan.gateway.desk.Answers;
import id.jembatan.gateway.desk.Body;
import id.jembatan.gateway.desk.Typed;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The desk of a visit: its programme, its delegation and whom to call, on one page to print.
@Path("/engagements/{id}/programme")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ProgrammePages {

    /// @param mayChange whether the lines are this reader's to write
    /// @param tag which state of the visit the forms were made for
    record programme(Frame frame, Programme it, boolean mayChange, String tag, Typed typed)
            implements TemplateInstance {}

    private final Frames frames;
    private final Engagements engagements;

    ProgrammePages(Frames frames, @RestClient Engagements engagements) {
        this.frames = frames;
        this.engagements = engagements;
    }

    /// Two calls at once.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Typed.done(done));
    }

    @POST
    @Path("lines")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response add(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        var body = Body.of(typed)
                .text("zone", "place", "what", "who")
                .moment("startsAt", typed.of("zone"))
                .moment("endsAt", typed.of("zone"));
        return Answers.to(
                typed,
                () -> engagements.addLine(id, typed.once(), body.fields()),
                _ -> "/engagements/" + id + "/programme?done=added",
                again -> page(id, again));
    }

    @POST
    @Path("lines/{line}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response withdraw(@RestPath UUID id, @RestPath UUID line, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        return Answers.to(
                typed,
                () -> engagements.withdraw(id, line, typed.of("tag")),
                _ -> "/engagements/" + id + "/programme?done=removed",
                again -> page(id, again));
    }

    private TemplateInstance page(UUID id, Typed typed) {
        var frame = frames.of(Frame.Section.ENGAGEMENTS);
        var both = Uni.combine()
                .all()
                .unis(engagements.get(id), engagements.programme(id))
                .asTuple()
                .await()
                .indefinitely();
        return new programme(
                frame,
                both.getItem2(),
                both.getItem1().getEntity().may("update"),
                both.getItem1().getHeaderString("ETag"),
                typed.with("zone", typed.has("zone") ? typed.of("zone") : frame.zone()));
    }
}
