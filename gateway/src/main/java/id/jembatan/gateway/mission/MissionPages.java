package id.jembatan.gateway.mission;

import id.jembatan.gateway.contact.Contact;
import id.jembatan.gateway.contact.Contacts;
import id.jembatan.gateway.page.Body;
import id.jembatan.gateway.page.Countries;
import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.page.Tried;
import id.jembatan.gateway.page.Tries;
import id.jembatan.gateway.service.Listing;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Missions, and the countries they are accredited to: who sees which partners follows from these days.
@Path("/missions")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class MissionPages {

    private static final int PAGE = 100;
    private static final List<String> KINDS = List.of("embassy", "consulate_general", "consulate");

    record list(
            Frame frame,
            Listing<Mission> found,
            String kind,
            String country,
            String after,
            String next,
            List<String> kinds,
            List<Countries.Country> countries)
            implements TemplateInstance {}

    record show(
            Frame frame,
            Mission mission,
            String tag,
            Form form,
            Tried tried,
            Part<Contact> people,
            List<Countries.Country> countries)
            implements TemplateInstance {}

    /// @param mission the one to be corrected; absent for a new one
    record edit(
            Frame frame, @Nullable Mission mission, Form form, List<String> kinds, List<Countries.Country> countries)
            implements TemplateInstance {}

    private final Frames frames;
    private final Missions missions;
    private final Contacts contacts;

    MissionPages(Frames frames, @RestClient Missions missions, @RestClient Contacts contacts) {
        this.frames = frames;
        this.missions = missions;
        this.contacts = contacts;
    }

    /// One call.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance list(
            @RestQuery @Nullable String kind, @RestQuery @Nullable String country, @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.PARTNERS);
        var ofKind = Place.orEmpty(kind);
        var accredited = Place.orEmpty(country);
        var found = missions.list(
                        Place.orNothing(ofKind),
                        Place.orNothing(accredited),
                        Place.orNothing(Place.orEmpty(after)),
                        PAGE,
                        true)
                .await()
                .indefinitely();
        return new list(
                frame,
                found,
                ofKind,
                accredited,
                Place.orEmpty(after),
                found.next() == null
                        ? ""
                        : Place.of("/missions", "kind", ofKind, "country", accredited, "after", found.next()),
                KINDS,
                Countries.in(frame.language()).all());
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Form.done(done), "");
    }

    @GET
    @Path("new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance enter() {
        return editing(null, Form.empty());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response open(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var accreditations = new ArrayList<Map<String, Object>>();
        form.all("country")
                .forEach(each -> accreditations.add(Body.entry()
                        .with("country", each)
                        .with("from", form.was("from"))
                        .members()));
        var body = members(form, Body.entry()).with(form, "code");
        if (accreditations.isEmpty()) {
            body.with("accreditationUnknown", true);
        } else {
            body.with("accreditations", accreditations);
        }
        return attempt(
                () -> missions.open(body.members()),
                opened -> "/missions/" + opened.id() + "?done=opened",
                refusal -> editing(null, form.refused(refusal)));
    }

    @GET
    @Path("{id}/edit")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance edit(@RestPath UUID id) {
        var answer = missions.get(id).await().indefinitely();
        var mission = answer.getEntity();
        return editing(
                mission,
                Form.with(
                        "tag",
                        answer.getHeaderString("ETag"),
                        "kind",
                        mission.kind(),
                        "name",
                        mission.name(),
                        "localName",
                        Objects.requireNonNullElse(mission.localName(), ""),
                        "seat.country",
                        mission.seat().country(),
                        "source",
                        Objects.requireNonNullElse(mission.source(), ""),
                        "certainty",
                        Objects.requireNonNullElse(mission.certainty(), "")));
    }

    @POST
    @Path("{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return attempt(
                () -> missions.change(
                        id, form.was("tag"), members(form, Body.patch()).members()),
                _ -> "/missions/" + id + "?done=saved",
                refusal -> editing(missions.get(id).await().indefinitely().getEntity(), form.refused(refusal)));
    }

    @POST
    @Path("{id}/accreditations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response accredit(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return attempt(
                () -> missions.accredit(
                        id, Body.entry().with(form, "country", "from", "until").members()),
                _ -> "/missions/" + id + "?done=accredited",
                refusal -> page(id, form.refused(refusal), "accredit"));
    }

    /// Ends an accreditation, or corrects its days.
    @POST
    @Path("{id}/accreditations/{accreditation}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response redate(@RestPath UUID id, @RestPath UUID accreditation, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return attempt(
                () -> missions.redate(
                        id,
                        accreditation,
                        form.was("tag"),
                        Body.patch().with(form, "from", "until").members()),
                _ -> "/missions/" + id + "?done=saved",
                refusal -> page(id, form.refused(refusal), accreditation.toString()));
    }

    private static Body members(Form form, Body body) {
        return body.with(form, "kind", "name", "localName", "source", "certainty")
                .with("seat", Map.of("country", form.was("seat.country")));
    }

    private static Response attempt(
            Supplier<Uni<Missions.Opened>> what,
            Function<Missions.Opened, String> then,
            Function<ServiceRefusal, TemplateInstance> again) {
        return Tries.send(what, opened -> URI.create(then.apply(opened)), again);
    }

    /// One call, and one for its people.
    private TemplateInstance page(UUID id, Form form, String tried) {
        var frame = frames.of(Frame.Section.PARTNERS);
        var answer = missions.get(id).await().indefinitely();
        var mission = answer.getEntity();
        return new show(
                frame,
                mission,
                answer.getHeaderString("ETag"),
                form,
                new Tried(form, tried),
                Part.of(contacts.list(null, null, mission.code(), Boolean.TRUE, null, PAGE, false))
                        .await()
                        .indefinitely(),
                Countries.in(frame.language()).all());
    }

    private TemplateInstance editing(@Nullable Mission mission, Form form) {
        var frame = frames.of(Frame.Section.PARTNERS);
        return new edit(
                frame, mission, form, KINDS, Countries.in(frame.language()).all());
    }
}
