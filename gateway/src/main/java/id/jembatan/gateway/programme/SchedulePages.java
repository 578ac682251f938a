package id.jembatan.gateway.programme;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.result.Sending;
import id.jembatan.gateway.result.Tried;
import id.jembatan.gateway.result.Wording;
import id.jembatan.gateway.service.Listing;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The implementation schedule: programmes, one of them with its bars, and promises that no activity picked up.
@Path("/programmes")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SchedulePages {

    private static final int PAGE = 50;

    /// What the reader has asked for; it lives in the address.
    record Filter(
            String q,
            String kind,
            String year,
            String partner,
            String late,
            String measured,
            String ended,
            String after) {

        public boolean isSet() {
            return !(q + kind + year + partner + late + measured + ended).isEmpty();
        }

        public String from(String cursor) {
            return address("/programmes", cursor);
        }

        /// The same rows as a table.
        public String table(String ending) {
            return address("/downloads/programmes." + ending, "");
        }

        private String address(String path, String cursor) {
            return Place.of(
                    path,
                    "q",
                    q,
                    "kind",
                    kind,
                    "year",
                    year,
                    "partner",
                    partner,
                    "late",
                    late,
                    "measured",
                    measured,
                    "ended",
                    ended,
                    "after",
                    cursor);
        }
    }

    record programmes(Frame frame, Filter filter, Listing<ProgrammeItem> found) implements TemplateInstance {}

    record programme(Frame frame, Programme programme, Gantt gantt, Tried tried) implements TemplateInstance {}

    record create(Frame frame, Form form) implements TemplateInstance {}

    /// @param next the address of the next page; empty where there is none
    record promises(Frame frame, String side, Listing<LoosePromise> found, String next) implements TemplateInstance {}

    private final Frames frames;
    private final Programmes programmes;

    SchedulePages(Frames frames, @RestClient Programmes programmes) {
        this.frames = frames;
        this.programmes = programmes;
    }

    /// One call.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance programmes(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String year,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String late,
            @RestQuery @Nullable String measured,
            @RestQuery @Nullable String ended,
            @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.RESULTS);
        var filter = new Filter(
                Place.orEmpty(q),
                Place.orEmpty(kind),
                Place.orEmpty(year),
                Place.orEmpty(partner),
                Place.orEmpty(late),
                Place.orEmpty(measured),
                Place.orEmpty(ended),
                Place.orEmpty(after));
        var found = programmes
                .list(
                        Place.orNothing(filter.kind()),
                        null,
                        null,
                        Place.orNothing(filter.partner()),
                        Place.orNothing(filter.year()),
                        Place.orNothing(filter.ended()),
                        Place.orNothing(filter.measured()),
                        Place.orNothing(filter.late()),
                        Place.orNothing(filter.q()),
                        Place.orNothing(filter.after()),
                        PAGE,
                        true)
                .await()
                .indefinitely();
        return new programmes(frame, filter, found);
    }

    /// One call, however long the programme is.
    @GET
    @Path("{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance programme(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Form.done(done), "");
    }

    @GET
    @Path("new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance begin(
            @RestQuery @Nullable String agreement,
            @RestQuery @Nullable String partnership,
            @RestQuery @Nullable String goal) {
        return new create(
                frames.of(Frame.Section.RESULTS),
                Form.with("agreement", agreement, "partnership", partnership, "goal", goal));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var frame = frames.of(Frame.Section.RESULTS);
        return Sending.of(
                form,
                () -> {
                    var programme = Sending.fields(
                            form, "code", "agreement", "partnership", "goal", "year", "source", "certainty", "note");
                    programme.put("title", title(form));
                    Sending.date(programme, "from", form.was("from"), "/from", frame);
                    Sending.date(programme, "until", form.was("until"), "/until", frame);
                    programme.put("shared", form.has("shared", "true"));
                    return programmes.create(programme);
                },
                made -> "/programmes/" + made.id() + "?done=created",
                refused -> new create(frame, refused));
    }

    @POST
    @Path("{id}/endings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response end(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var frame = frames.of(Frame.Section.RESULTS);
        return Sending.of(
                form,
                () -> {
                    var ending = Sending.fields(form, "reason");
                    Sending.date(ending, "on", form.was("on"), "/on", frame);
                    return programmes.end(id, ending);
                },
                made -> "/programmes/" + id + "?done=ended",
                refused -> page(id, refused, "end"));
    }

    /// Approves the dates as they are planned now: the first time as the baseline, later with a reason.
    @POST
    @Path("{id}/plans")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response plan(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return Sending.of(
                form,
                () -> programmes.plan(id, Sending.fields(form, "reason", "source")),
                made -> "/programmes/" + id + "?done=planned",
                refused -> page(id, refused, "plan"));
    }

    /// One call.
    @GET
    @Path("loose-promises")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance promises(@RestQuery @Nullable String side, @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.RESULTS);
        var asked = Place.orEmpty(side);
        var found = programmes
                .loosePromises(Place.orNothing(asked), Place.orNothing(Place.orEmpty(after)), PAGE, true)
                .await()
                .indefinitely();
        var next = found.next() == null
                ? ""
                : Place.of("/programmes/loose-promises", "side", asked, "after", found.next());
        return new promises(frame, asked, found, next);
    }

    static Map<String, Object> title(Form form) {
        return Wording.sent(form.orNothing("title.id"), form.orNothing("title.en"), form.orNothing("title.tr"));
    }

    private TemplateInstance page(UUID id, Form form, String at) {
        var frame = frames.of(Frame.Section.RESULTS);
        var found = programmes.get(id).await().indefinitely().getEntity();
        return new programme(frame, found, Gantt.of(found, frame), new Tried(form, at));
    }
}
