package id.jembatan.gateway.agreement;

import id.jembatan.gateway.page.Countries;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.result.Results;
import id.jembatan.gateway.result.ScorecardItem;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.Part;
import id.jembatan.gateway.service.ServiceRefusal;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/// The list of cases, and one case: where it stands, what is missing, and the next step.
@Path("/agreements")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class AgreementPages {

    private static final int PAGE = 50;

    /// What the reader has asked for; it lives in the address.
    record Filter(String q, String country, String open, String after) {

        public boolean isSet() {
            return !(q + country + open).isEmpty();
        }

        public String from(String cursor) {
            return Place.of("/agreements", "q", q, "country", country, "open", open, "after", cursor);
        }
    }

    record list(Frame frame, Filter filter, Listing<Agreement> found, List<Countries.Country> countries)
            implements TemplateInstance {}

    /// @param tag which state of the case the forms were made for
    record show(
            Frame frame,
            Agreement agreement,
            String tag,
            Next next,
            Procedure procedure,
            List<Station> way,
            Part<Document> documents,
            Part<HistoryEntry> history,
            Part<ScorecardItem> scorecards,
            Entries entries,
            Upload upload,
            Attempt attempt)
            implements TemplateInstance {}

    private final Frames frames;
    private final Agreements agreements;
    private final Results results;

    AgreementPages(Frames frames, @RestClient Agreements agreements, @RestClient Results results) {
        this.frames = frames;
        this.agreements = agreements;
        this.results = results;
    }

    /// One call.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String open,
            @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var filter = new Filter(Place.orEmpty(q), Place.orEmpty(country), Place.orEmpty(open), Place.orEmpty(after));
        var found = agreements
                .list(
                        Place.orNothing(filter.q()),
                        Place.orNothing(filter.country()),
                        Place.orNothing(filter.open()),
                        null,
                        Place.orNothing(filter.after()),
                        PAGE,
                        true)
                .await()
                .indefinitely();
        return new list(frame, filter, found, Countries.in(frame.language()).all());
    }

    /// Five calls at once and one after them, however much the case holds.
    @GET
    @Path("{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, done == null ? Attempt.none() : Attempt.done(done));
    }

    @POST
    @Path("{id}/moves")
    @Authenticated
    @Operation(hidden = true)
    public Response move(
            @RestPath UUID id,
            @FormParam("move") @Nullable String move,
            @FormParam("reason") @Nullable String reason,
            @FormParam("on") @Nullable String on,
            @FormParam("tag") @Nullable String tag) {
        var typed = Map.of("move", Place.orEmpty(move), "reason", Place.orEmpty(reason), "on", Place.orEmpty(on));
        return attempt(
                id,
                "moved",
                typed,
                () -> agreements.move(
                        id,
                        Place.orNothing(Place.orEmpty(tag)),
                        new Agreements.MakeMove(
                                Place.orEmpty(move), Place.orNothing(Place.orEmpty(reason)), day(Place.orEmpty(on)))));
    }

    @POST
    @Path("{id}/entries")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response write(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = new LinkedHashMap<String, String>();
        form.forEach((name, values) -> typed.put(name, values.getLast().strip()));
        var tag = typed.getOrDefault("tag", "");
        return attempt(
                id,
                "saved",
                typed,
                () -> agreements.get(id).flatMap(found -> {
                    var patch = Entries.patch(found.getEntity(), typed);
                    return patch.isEmpty()
                            ? Uni.createFrom().item(found.getEntity())
                            : agreements.change(id, tag, patch);
                }));
    }

    @POST
    @Path("{id}/documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Authenticated
    @Operation(hidden = true)
    public Response add(@RestPath UUID id, MultipartFormDataInput form) {
        var all = new LinkedHashMap<String, String>();
        form.getValues()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !value.isFileItem())
                        .forEach(value -> all.put(name, value.getValue().strip())));
        var file = form.getValues().getOrDefault("file", List.of()).stream().findFirst();
        return attempt(id, "added", all, () -> agreements.add(id, Upload.form(Upload.typed(all), file.orElse(null))));
    }

    private Response attempt(
            UUID id, String done, Map<String, String> typed, java.util.function.Supplier<Uni<?>> what) {
        try {
            what.get().await().indefinitely();
            return Response.seeOther(URI.create("/agreements/" + id + "?done=" + done))
                    .build();
        } catch (ServiceRefusal refusal) {
            if (!refusal.belongsOnThePage()) {
                throw refusal;
            }
            return Response.status(refusal.status())
                    .entity(page(id, Attempt.refused(refusal, typed)))
                    .build();
        }
    }

    private TemplateInstance page(UUID id, Attempt attempt) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var all = Uni.combine()
                .all()
                .unis(
                        agreements.get(id),
                        agreements.next(id),
                        Part.of(agreements.documents(id)),
                        Part.of(agreements.history(id)),
                        Part.of(results.scorecards(null, id, PAGE)))
                .asTuple()
                .await()
                .indefinitely();
        var agreement = all.getItem1().getEntity();
        var tag = Place.orEmpty(all.getItem1().getHeaderString(HttpHeaders.ETAG));
        var procedure = agreements
                .procedure(agreement.procedure().code(), agreement.procedure().version())
                .await()
                .indefinitely();
        var next = all.getItem2();
        return new show(
                frame,
                agreement,
                tag,
                next,
                procedure,
                Station.of(procedure, agreement, all.getItem4().items()),
                all.getItem3(),
                all.getItem4(),
                all.getItem5(),
                Entries.of(procedure, agreement, next, attempt),
                Upload.of(procedure, next),
                attempt);
    }

    /// A date field of a browser is empty or a day; anything else counts as a day that the service will refuse.
    private static @Nullable LocalDate day(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new jakarta.ws.rs.BadRequestException(e);
        }
    }
}
