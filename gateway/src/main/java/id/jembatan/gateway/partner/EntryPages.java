package id.jembatan.gateway.partner;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.page.Body;
import id.jembatan.gateway.page.Countries;
import id.jembatan.gateway.page.DateField;
import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Tries;
import id.jembatan.gateway.service.Part;
import id.jembatan.gateway.service.ServiceRefusal;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Entering a partner, and correcting what is on record of it. What looks like a record that is there already is shown
/// before anything is saved; a person decides.
@Path("/partners")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class EntryPages {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /// @param alike records that may be of the same body; the form then asks whether it is another one
    /// @param unsure whether saving all the same is offered: something looks wrong, and need not be
    record enter(
            Frame frame,
            Form form,
            List<Likeness.Candidate> alike,
            boolean unsure,
            List<String> kinds,
            List<Countries.Country> countries,
            List<PartnershipKind> ties,
            Part<Partner> picks)
            implements TemplateInstance {}

    record edit(Frame frame, Partner partner, Form form, boolean unsure, List<String> kinds, Part<Partner> picks)
            implements TemplateInstance {}

    private final Frames frames;
    private final Partners partners;
    private final Picks picks;

    EntryPages(Frames frames, @RestClient Partners partners, Picks picks) {
        this.frames = frames;
        this.partners = partners;
        this.picks = picks;
    }

    @GET
    @Path("new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance enter(@RestQuery @Nullable String country) {
        return entering(country == null ? Form.empty() : Form.with("country", country), List.of(), false);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response register(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return Tries.send(
                () -> partners.register(form.has("confirm", "true"), entry(form)),
                partner -> URI.create("/partners/" + partner.id() + "?done=registered"),
                refusal -> entering(form.refused(refusal), candidates(refusal), isUnsure(refusal)));
    }

    @GET
    @Path("{id}/edit")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance edit(@RestPath UUID id) {
        return editing(id, null, false);
    }

    @POST
    @Path("{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var patch = Body.patch()
                .with(form, "kind", "source", "certainty")
                .with("location", location(form))
                .with("parent", picks.idOf(form.was("parent")))
                .members();
        return Tries.send(
                () -> partners.change(id, form.has("confirm", "true"), form.was("tag"), patch),
                _ -> URI.create("/partners/" + id + "?done=saved"),
                refusal -> editing(id, form.refused(refusal), isUnsure(refusal)));
    }

    private Map<String, Object> entry(Form form) {
        var body = Body.entry()
                .with(form, "kind", "name", "localName", "country", "code", "source", "certainty")
                .with("location", location(form))
                .with("parent", picks.idOf(form.was("parent")));
        if (!form.was("partnerships.0.kind").isEmpty()) {
            var tie = Body.entry()
                    .with("kind", form.was("partnerships.0.kind"))
                    .with("since", DateField.read(form.was("partnerships.0.since")));
            body.with("partnerships", List.of(tie.members()));
        }
        return body.members();
    }

    private static @Nullable Map<String, Object> location(Form form) {
        var location = Body.entry()
                .with("latitude", form.was("location.latitude"))
                .with("longitude", form.was("location.longitude"))
                .members();
        return location.isEmpty() ? null : location;
    }

    private static List<Likeness.Candidate> candidates(ServiceRefusal refusal) {
        var candidates = refusal.document().get("candidates");
        return candidates == null
                ? List.of()
                : JSON.convertValue(candidates, new TypeReference<List<Likeness.Candidate>>() {});
    }

    /// Whether the service would take it after all, if somebody says so.
    private static boolean isUnsure(ServiceRefusal refusal) {
        return "possible-duplicate".equals(refusal.document().get("code"))
                || (refusal.document().get("errors") instanceof List<?> errors
                        && !errors.isEmpty()
                        && errors.stream()
                                .allMatch(each -> each instanceof Map<?, ?> fault
                                        && "coordinates-look-swapped".equals(fault.get("code"))));
    }

    private TemplateInstance entering(Form form, List<Likeness.Candidate> alike, boolean unsure) {
        var frame = frames.of(Frame.Section.PARTNERS);
        var both = Uni.combine()
                .all()
                .unis(partners.partnershipKinds(), picks.all())
                .asTuple()
                .await()
                .indefinitely();
        return new enter(
                frame,
                form,
                alike,
                unsure,
                Codes.PARTNER_KINDS,
                Countries.in(frame.language()).all(),
                both.getItem1().items(),
                both.getItem2());
    }

    private TemplateInstance editing(UUID id, @Nullable Form typed, boolean unsure) {
        var frame = frames.of(Frame.Section.PARTNERS);
        var both = Uni.combine()
                .all()
                .unis(partners.tagged(id), picks.all())
                .asTuple()
                .await()
                .indefinitely();
        var partner = both.getItem1().getEntity();
        var location = partner.location();
        var parent = partner.parent();
        var form = typed != null
                ? typed
                : Form.with(
                        "tag",
                        both.getItem1().getHeaderString("ETag"),
                        "kind",
                        partner.kind(),
                        "location.latitude",
                        location == null ? "" : location.latitude(),
                        "location.longitude",
                        location == null ? "" : location.longitude(),
                        "parent",
                        parent == null ? "" : parent.code(),
                        "source",
                        partner.source() == null ? "" : partner.source(),
                        "certainty",
                        partner.certainty() == null ? "" : partner.certainty());
        return new edit(frame, partner, form, unsure, Codes.PARTNER_KINDS, both.getItem2());
    }
}
