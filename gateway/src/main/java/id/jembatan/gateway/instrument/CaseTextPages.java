package id.jembatan.gateway.instrument;

import id.jembatan.gateway.agreement.Agreement;
import id.jembatan.gateway.agreement.Agreements;
import id.jembatan.gateway.form.Attempt;
import id.jembatan.gateway.form.Sending;
import id.jembatan.gateway.form.Typed;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.promise.Promise;
import id.jembatan.gateway.promise.Promises;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.Part;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The texts of one case, the chain that they stand in, and what they promise.
@Path("/agreements")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CaseTextPages {

    record texts(
            Frame frame,
            Agreement agreement,
            Part<Instrument> instruments,
            Part<Chain> chain,
            Part<Promise> promises,
            Attempt attempt)
            implements TemplateInstance {}

    private final Frames frames;
    private final Instruments instruments;
    private final Promises promises;
    private final Agreements agreements;

    CaseTextPages(
            Frames frames,
            @RestClient Instruments instruments,
            @RestClient Promises promises,
            @RestClient Agreements agreements) {
        this.frames = frames;
        this.instruments = instruments;
        this.promises = promises;
        this.agreements = agreements;
    }

    /// Four calls at once.
    @GET
    @Path("{id}/instruments")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance texts(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Attempt.done(done));
    }

    /// Names the case that this one goes on from.
    @POST
    @Path("{id}/predecessors")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response precede(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        return Sending.send(
                "/agreements/" + id + "/instruments?done=preceded",
                typed,
                () -> instruments.precede(
                        id, typed.body().text("predecessor", "reason").map()),
                attempt -> page(id, attempt));
    }

    /// Four calls at once.
    ///
    /// @param follows the text that the new one takes the place of, where somebody comes from its page
    @GET
    @Path("{id}/instruments/new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance draft(@RestPath UUID id, @RestQuery @Nullable String follows) {
        var before = Place.orEmpty(follows);
        return form(
                id, before.isEmpty() ? Attempt.none() : Attempt.filled(new Typed(Map.of("follows", List.of(before)))));
    }

    @POST
    @Path("{id}/instruments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response draft(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        return Sending.sendTo(
                typed,
                () -> instruments
                        .draft(id, DraftForm.filled(typed))
                        .map(kept -> "/instruments/" + kept.id() + "?done=drafted"),
                attempt -> form(id, attempt));
    }

    private TemplateInstance page(UUID id, Attempt attempt) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var all = Uni.combine()
                .all()
                .unis(
                        agreements.get(id),
                        Part.of(instruments.ofCase(id)),
                        Part.of(instruments.chain(id).map(it -> new Listing<>(List.of(it), null, null))),
                        Part.of(promises.search(Map.of("agreement", id.toString(), "limit", "200"))))
                .asTuple()
                .await()
                .indefinitely();
        return new texts(frame, all.getItem1().getEntity(), all.getItem2(), all.getItem3(), all.getItem4(), attempt);
    }

    private TemplateInstance form(UUID id, Attempt attempt) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var all = Uni.combine()
                .all()
                .unis(
                        agreements.get(id),
                        Part.of(instruments.kinds()),
                        Part.of(agreements.documents(id)),
                        Part.of(instruments.ofCase(id)))
                .asTuple()
                .await()
                .indefinitely();
        return new InstrumentPages.draft(
                frame,
                all.getItem1().getEntity(),
                null,
                "",
                new DraftForm(attempt),
                all.getItem2(),
                all.getItem3(),
                all.getItem4());
    }
}
