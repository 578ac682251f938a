package id.jembatan.gateway.partner;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.page.Tries;
import id.jembatan.gateway.service.Listing;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Records that may be of one body: somebody looks at both, and says that they are one or two.
@Path("/partners")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class MergePages {

    private static final int PAGE = 50;

    record duplicates(Frame frame, Listing<Likeness.Pair> found, String after, String onward, Form form)
            implements TemplateInstance {}

    /// @param from the record that will be no more
    /// @param into the record that will hold what both hold
    /// @param both the two of them, in this order
    record merge(Frame frame, Partner from, Partner into, List<Partner> both, PartnershipKind.Names ties, Form form)
            implements TemplateInstance {}

    private final Frames frames;
    private final Partners partners;
    private final Picks picks;

    MergePages(Frames frames, @RestClient Partners partners, Picks picks) {
        this.frames = frames;
        this.partners = partners;
        this.picks = picks;
    }

    /// One call.
    @GET
    @Path("duplicates")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance duplicates(@RestQuery @Nullable String after, @RestQuery @Nullable String done) {
        var found = partners.duplicates(Place.orNothing(Place.orEmpty(after)), PAGE)
                .await()
                .indefinitely();
        return new duplicates(
                frames.of(Frame.Section.PARTNERS),
                found,
                Place.orEmpty(after),
                Place.of("/partners/duplicates", "after", Place.orEmpty(found.next())),
                Form.done(done));
    }

    /// Says that two records are of two bodies; they are not offered again.
    @POST
    @Path("{id}/namesakes")
    @Authenticated
    @Operation(hidden = true)
    public Response areTwo(@RestPath UUID id, @FormParam("other") UUID other) {
        partners.add(id, "namesakes", Map.of("other", other)).await().indefinitely();
        return Response.seeOther(URI.create("/partners/duplicates?done=two")).build();
    }

    /// The two records side by side. Three calls at once.
    ///
    /// @param into id or code of the other record
    @GET
    @Path("{id}/merge")
    @Authenticated
    @Operation(hidden = true)
    public Response compare(@RestPath UUID id, @RestQuery @Nullable String into) {
        var other = Place.orEmpty(into);
        if (other.isEmpty()) {
            return Response.seeOther(URI.create("/partners/" + id + "/record"))
                    .build(); // nothing chosen: where to choose
        }
        try {
            return Response.ok(page(id, UUID.fromString(picks.idOf(other)), Form.empty()))
                    .build();
        } catch (IllegalArgumentException _) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
    }

    @POST
    @Path("{id}/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response merge(@RestPath UUID id, @FormParam("into") UUID into, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return Tries.send(
                () -> partners.add(id, "merges", Map.of("into", into, "reason", form.was("reason"))),
                _ -> URI.create("/partners/" + into + "?done=merged"),
                refusal -> page(id, into, form.refused(refusal)));
    }

    private TemplateInstance page(UUID from, UUID into, Form form) {
        var all = Uni.combine()
                .all()
                .unis(partners.get(from), partners.get(into), partners.partnershipKinds())
                .asTuple()
                .await()
                .indefinitely();
        return new merge(
                frames.of(Frame.Section.PARTNERS),
                all.getItem1(),
                all.getItem2(),
                List.of(all.getItem1(), all.getItem2()),
                new PartnershipKind.Names(all.getItem3().items()),
                form);
    }
}
