package id.jembatan.gateway.partner;

import id.jembatan.gateway.page.Body;
import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.page.Tried;
import id.jembatan.gateway.page.Tries;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.Part;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What is on record of a partner: its names, identifiers, place among others, stages and merges; and the forms that
/// add to them. Nothing is deleted: what was wrong is corrected or taken back with a reason.
@Path("/partners/{id}/record")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RecordPages {

    private static final int MANY = 200;

    /// What can be added, and what can be taken back and how.
    private static final Set<String> ADDED = Set.of("names", "identifiers", "stages", "successors");

    private static final Map<String, String> TAKEN_BACK =
            Map.of("identifiers", "withdrawals", "successors", "withdrawals", "merges", "reversals");

    record dossier(
            Frame frame,
            Partner partner,
            String tab,
            String tag,
            Form form,
            Tried tried,
            Listing<Partner> children,
            Listing<Likeness.StageEntry> stages,
            Listing<Likeness.Merge> merges,
            Labels schemes,
            Part<Partner> picks,
            Known known,
            List<String> sorts,
            List<String> partnerStages,
            List<String> successions)
            implements TemplateInstance {}

    private final Frames frames;
    private final Partners partners;
    private final Picks picks;

    RecordPages(Frames frames, @RestClient Partners partners, Picks picks) {
        this.frames = frames;
        this.partners = partners;
        this.picks = picks;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance dossier(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Form.done(done), "");
    }

    /// Adds a name, an identifier, a stage or a successor.
    @POST
    @Path("{what}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response add(@RestPath UUID id, @RestPath String what, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return attempt(id, what, form, ADDED.contains(what) ? () -> partners.add(id, what, entry(what, form)) : null);
    }

    /// Corrects a name that is not the official one, or ends it.
    @POST
    @Path("names/{name}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response correct(@RestPath UUID id, @RestPath UUID name, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return attempt(
                id,
                "name-" + name,
                form,
                () -> partners.correctName(
                        id,
                        name,
                        form.was("tag"),
                        Body.entry()
                                .with(form, "name", "sort")
                                .date(form, "until")
                                .members()));
    }

    /// Takes back an identifier or a successor, or undoes a merge.
    @POST
    @Path("{what}/{entry}/reversals")
    @Authenticated
    @Operation(hidden = true)
    public Response takeBack(
            @RestPath UUID id,
            @RestPath String what,
            @RestPath UUID entry,
            @FormParam("reason") @Nullable String reason) {
        var how = TAKEN_BACK.get(what);
        var form = Form.with("reason", Place.orEmpty(reason));
        return attempt(
                id,
                what,
                form,
                how == null
                        ? null
                        : () -> partners.takeBack(id, what, entry, how, Map.of("reason", Place.orEmpty(reason))));
    }

    private interface Step {
        Uni<?> take();
    }

    private Response attempt(UUID id, String what, Form form, @Nullable Step step) {
        if (step == null) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        return Tries.send(
                step::take,
                _ -> URI.create("/partners/" + id + "/record?done=saved"),
                refusal -> page(id, form.refused(refusal), what));
    }

    private Map<String, Object> entry(String what, Form form) {
        return switch (what) {
            case "names" -> {
                var official = form.was("sort").equals("official");
                var name = Body.entry()
                        .with(form, "name", "language", "reason", "source")
                        .with("sort", form.was("sort"))
                        .date(form, "from");
                if (official) {
                    name.with(form, "localName");
                } else {
                    name.date(form, "until");
                }
                yield name.members();
            }
            case "identifiers" ->
                Body.entry().with(form, "scheme", "value", "source").members();
            case "stages" ->
                Body.entry()
                        .with(form, "stage", "reason", "source")
                        .date(form, "from")
                        .members();
            default ->
                Body.entry()
                        .with(form, "kind", "source")
                        .with("successor", picks.idOf(form.was("successor")))
                        .date(form, "on")
                        .members();
        };
    }

    private TemplateInstance page(UUID id, Form form, String added) {
        var frame = frames.of(Frame.Section.PARTNERS);
        var all = Uni.combine()
                .all()
                .unis(
                        partners.tagged(id),
                        partners.list(null, null, null, null, null, null, id, null, MANY, false),
                        partners.stages(id),
                        partners.merges(id),
                        partners.identifierSchemes(),
                        picks.all())
                .asTuple()
                .await()
                .indefinitely();
        return new dossier(
                frame,
                all.getItem1().getEntity(),
                "record",
                all.getItem1().getHeaderString("ETag"),
                form,
                new Tried(form, added),
                all.getItem2(),
                all.getItem3(),
                all.getItem4(),
                new Labels(all.getItem5().items()),
                all.getItem6(),
                new Known(all.getItem6().items()),
                Codes.NAME_SORTS,
                Codes.PARTNER_STAGES,
                Codes.SUCCESSIONS);
    }
}
