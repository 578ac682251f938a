package id.jembatan.gateway.register;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.service.Listing;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What of the register everybody may see: the mark, with its reason and who set it.
@Path("/publications")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PublicationPages {

    /// Something that can be public.
    ///
    /// @param record its page in the portal, `open` its page for everybody
    /// @param permission who decides
    record Subject(String name, String record, String open, String permission) {}

    /// @param open whether everybody may see it now
    /// @param history the newest decision first
    record show(Frame frame, Subject subject, boolean open, List<PublicMark> history, Form form)
            implements TemplateInstance {}

    private final Frames frames;
    private final PartnerMarks partners;
    private final AgreementMarks agreements;

    PublicationPages(Frames frames, @RestClient PartnerMarks partners, @RestClient AgreementMarks agreements) {
        this.frames = frames;
        this.partners = partners;
        this.agreements = agreements;
    }

    /// Two calls at once.
    @GET
    @Path("partners/{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance partner(@RestPath UUID id, @RestQuery @Nullable String done) {
        return partner(id, Form.done(done));
    }

    @POST
    @Path("partners/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response partner(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return form.send(
                URI.create("/publications/partners/" + id + "?done=decided"),
                () -> partners.decide(id, wanted(form)),
                again -> partner(id, again));
    }

    /// Two calls at once.
    @GET
    @Path("agreements/{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance agreement(@RestPath UUID id, @RestQuery @Nullable String done) {
        return agreement(id, Form.done(done));
    }

    @POST
    @Path("agreements/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response agreement(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return form.send(
                URI.create("/publications/agreements/" + id + "?done=decided"),
                () -> agreements.decide(id, wanted(form)),
                again -> agreement(id, again));
    }

    private static PublicMark.Wanted wanted(Form form) {
        return new PublicMark.Wanted(form.was("public").equals("true"), form.was("reason"));
    }

    private TemplateInstance partner(UUID id, Form form) {
        return show(
                Frame.Section.PARTNERS,
                partners.get(id)
                        .map(it -> new Subject(
                                it.name(),
                                "/partners/" + id,
                                Place.step("/public/partners", it.code()),
                                "partner:administer")),
                partners.marks(id),
                form);
    }

    private TemplateInstance agreement(UUID id, Form form) {
        return show(
                Frame.Section.AGREEMENTS,
                agreements
                        .get(id)
                        .map(it -> new Subject(
                                it.title(),
                                "/agreements/" + id,
                                Place.step("/public/agreements", it.reference()),
                                "agreement:administer")),
                agreements.marks(id),
                form);
    }

    private TemplateInstance show(
            Frame.Section section, Uni<Subject> subject, Uni<Listing<PublicMark>> decisions, Form form) {
        var both =
                Uni.combine().all().unis(subject, decisions).asTuple().await().indefinitely();
        var marks = both.getItem2().items();
        return new show(
                frames.of(section),
                both.getItem1(),
                !marks.isEmpty() && marks.getLast().isPublic(),
                marks.reversed(),
                form);
    }
}
