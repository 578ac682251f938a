package id.jembatan.gateway.request;

import id.jembatan.gateway.desk.Answers;
import id.jembatan.gateway.desk.Body;
import id.jembatan.gateway.desk.Lists;
import id.jembatan.gateway.desk.Me;
import id.jembatan.gateway.desk.Named;
import id.jembatan.gateway.desk.PartnerRef;
import id.jembatan.gateway.desk.Typed;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The list of requests, one request, and a new one.
@Path("/requests")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RequestPages {

    private static final int PAGE = 50;

    /// What the reader has asked for; it lives in the address.
    ///
    /// @param open `true` for what the mission still has to do something about, `late` for what is too late
    record Filter(String q, String kind, String open, String state, String mission, String partner, String after) {

        public boolean isSet() {
            return !(q + kind + open + state + mission + partner).isEmpty();
        }

        public List<String> states() {
            return List.of("asked", "accepted", "declined", "answered", "closed", "withdrawn");
        }

        public String from(String cursor) {
            return Place.of(
                    "/requests",
                    "q",
                    q,
                    "kind",
                    kind,
                    "open",
                    open,
                    "state",
                    state,
                    "mission",
                    mission,
                    "partner",
                    partner,
                    "after",
                    cursor);
        }

        /// The address of the same rows as a file.
        public String file(String suffix) {
            return Place.of(
                    "/downloads/requests." + suffix,
                    "q",
                    q,
                    "kind",
                    kind,
                    "open",
                    open.isEmpty() ? "" : "true",
                    "overdue",
                    open.equals("late") ? "true" : "",
                    "state",
                    state,
                    "mission",
                    mission,
                    "partner",
                    partner);
        }
    }

    record list(Frame frame, Me me, Filter filter, Listing<Request> found, Named.Names kinds, Named.Names missions)
            implements TemplateInstance {}

    /// @param tag which state of it the forms were made for
    record show(
            Frame frame,
            Me me,
            Request it,
            String tag,
            List<Request.Step> history,
            Named.Names kinds,
            Named.Names missions,
            Typed typed)
            implements TemplateInstance {}

    /// @param more whether there are more partners than the choice holds
    record form(
            Frame frame,
            Me me,
            Typed typed,
            List<Named> kinds,
            List<Named> missions,
            List<PartnerRef> partners,
            boolean more,
            String seek)
            implements TemplateInstance {}

    private final Frames frames;
    private final Me me;
    private final Requests requests;
    private final Lists lists;

    RequestPages(Frames frames, Me me, @RestClient Requests requests, @RestClient Lists lists) {
        this.frames = frames;
        this.me = me;
        this.requests = requests;
        this.lists = lists;
    }

    /// Three calls at once.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String open,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String mission,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.ENGAGEMENTS);
        var filter = new Filter(
                Place.orEmpty(q),
                Place.orEmpty(kind),
                Place.orEmpty(open),
                Place.orEmpty(state),
                Place.orEmpty(mission),
                Place.orEmpty(partner),
                Place.orEmpty(after));
        var all = Uni.combine()
                .all()
                .unis(
                        requests.list(
                                Place.orNothing(filter.q()),
                                Place.orNothing(filter.kind()),
                                Place.orNothing(filter.state()),
                                Place.orNothing(filter.mission()),
                                Place.orNothing(filter.partner()),
                                null,
                                !filter.open().isEmpty(),
                                filter.open().equals("late"),
                                Place.orNothing(filter.after()),
                                PAGE,
                                true),
                        requests.kinds(),
                        lists.missions(Lists.MOST))
                .asTuple()
                .await()
                .indefinitely();
        return new list(
                frame,
                me,
                filter,
                all.getItem1(),
                new Named.Names(all.getItem2().items()),
                new Named.Names(all.getItem3().items()));
    }

    @GET
    @Path("new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance blank(
            @RestQuery @Nullable String mission,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String seek) {
        return form(Typed.nothing().with("mission", mission).with("partnerId", partner), Place.orEmpty(seek));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response ask(MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        var body = Body.of(typed)
                .text("kind", "title", "text", "partnerId", "mission", "priority")
                .put("due", due(typed))
                .fields();
        return Answers.to(
                typed,
                () -> requests.ask(typed.once(), body),
                made -> "/requests/" + made.id() + "?done=asked",
                again -> form(again, ""));
    }

    /// Four calls at once.
    @GET
    @Path("{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Typed.done(done));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "change");
        var body = Body.patch(typed)
                .text("title", "text", "priority")
                .put("due", due(typed))
                .fields();
        return Answers.to(
                typed,
                () -> requests.change(id, typed.of("tag"), body),
                _ -> "/requests/" + id + "?done=saved",
                again -> page(id, again));
    }

    @POST
    @Path("{id}/moves")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response move(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var sent = Typed.of(form);
        var typed = sent.with("form", sent.of("move"));
        var result = Body.of(Typed.nothing()
                        .with("title", typed.has("resultTitle") ? typed.of("resultTitle") : null)
                        .with("link", typed.has("link") ? typed.of("link") : null)
                        .with("documentId", typed.has("documentId") ? typed.of("documentId") : null))
                .text("title", "link", "documentId")
                .fieldsOrNothing();
        var body = Body.of(typed)
                .text("move", "text")
                .put("results", result == null ? null : List.of(result))
                .put("due", due(typed))
                .fields();
        return Answers.to(
                typed,
                () -> requests.move(id, typed.once(), body),
                _ -> "/requests/" + id + "?done=moved",
                again -> page(id, again));
    }

    private static @Nullable Map<String, Object> due(Typed typed) {
        if (!typed.has("dueOn")) {
            return null;
        }
        var due = new LinkedHashMap<String, Object>();
        due.put("on", typed.of("dueOn"));
        return due;
    }

    private TemplateInstance form(Typed typed, String seek) {
        var frame = frames.of(Frame.Section.ENGAGEMENTS);
        var all = Uni.combine()
                .all()
                .unis(
                        requests.kinds(),
                        lists.missions(Lists.MOST),
                        lists.partners(Place.orNothing(seek), "name", Lists.MOST))
                .asTuple()
                .await()
                .indefinitely();
        return new form(
                frame,
                me,
                typed,
                all.getItem1().items(),
                all.getItem2().items(),
                lists.with(typed.all("partnerId"), all.getItem3().items()),
                all.getItem3().next() != null,
                seek);
    }

    private TemplateInstance page(UUID id, Typed typed) {
        var frame = frames.of(Frame.Section.ENGAGEMENTS);
        var all = Uni.combine()
                .all()
                .unis(requests.get(id), requests.history(id), requests.kinds(), lists.missions(Lists.MOST))
                .asTuple()
                .await()
                .indefinitely();
        return new show(
                frame,
                me,
                all.getItem1().getEntity(),
                all.getItem1().getHeaderString("ETag"),
                all.getItem2().items(),
                new Named.Names(all.getItem3().items()),
                new Named.Names(all.getItem4().items()),
                typed);
    }
}
