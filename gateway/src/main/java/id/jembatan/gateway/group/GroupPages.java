package id.jembatan.gateway.group;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The list of working groups, one group, and a new one.
@Path("/working-groups")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class GroupPages {

    private static final int PAGE = 50;
    private static final int MEETINGS = 20;

    /// What the reader has asked for; it lives in the address.
    record Filter(String q, String silent, String partner, String after) {

        public boolean isSet() {
            return !(q + silent + partner).isEmpty();
        }

        public String from(String cursor) {
            return Place.of("/working-groups", "q", q, "silent", silent, "partner", partner, "after", cursor);
        }

        /// The address of the same rows as a file.
        public String file(String suffix) {
            return Place.of("/downloads/working-groups." + suffix, "q", q, "silent", silent, "partner", partner);
        }
    }

    record list(Frame frame, Me me, Filter filter, Listing<WorkingGroup> found) implements TemplateInstance {}

    /// @param tag which state of it the forms were made for
    record show(
            Frame frame,
            WorkingGroup it,
            String tag,
            Listing<WorkingGroup.Meeting> meetings,
            Part<WorkingGroup.Paper> papers,
            Named.Names sectors,
            int year,
            Typed typed)
            implements TemplateInstance {}

    /// @param more whether there are more partners than the choice holds
    record form(Frame frame, Typed typed, List<PartnerRef> partners, List<Named> sectors, boolean more, String seek)
            implements TemplateInstance {}

    private final Frames frames;
    private final Me me;
    private final Groups groups;
    private final Lists lists;
    private final Clock clock;

    GroupPages(Frames frames, Me me, @RestClient Groups groups, @RestClient Lists lists, Clock clock) {
        this.frames = frames;
        this.me = me;
        this.groups = groups;
        this.lists = lists;
        this.clock = clock;
    }

    /// One call.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String silent,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String after) {
        var filter = new Filter(Place.orEmpty(q), Place.orEmpty(silent), Place.orEmpty(partner), Place.orEmpty(after));
        var found = groups.list(
                        Place.orNothing(filter.q()),
                        Place.orNothing(filter.partner()),
                        Place.orNothing(filter.silent()),
                        null,
                        Place.orNothing(filter.after()),
                        PAGE,
                        true)
                .await()
                .indefinitely();
        return new list(frames.of(Frame.Section.ENGAGEMENTS), me, filter, found);
    }

    @GET
    @Path("new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance blank(@RestQuery @Nullable String partner, @RestQuery @Nullable String seek) {
        return form(Typed.nothing().with("partnerId", partner).with("meetingsPerYear", 1), Place.orEmpty(seek));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response found(MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        var body = Body.of(typed)
                .text("partnerId", "name", "firstHost", "foundedOn", "audience")
                .number("meetingsPerYear")
                .texts("sectors")
                .put("mandate", mandate(typed))
                .fields();
        return Answers.to(
                typed,
                () -> groups.found(typed.once(), body),
                made -> "/working-groups/" + made.id() + "?done=founded",
                again -> form(again, ""));
    }

    /// Four calls at once.
    @GET
    @Path("{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(
            @RestPath UUID id, @RestQuery @Nullable String done, @RestQuery @Nullable String after) {
        return page(id, Typed.done(done), Place.orNothing(Place.orEmpty(after)));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "change");
        var body = Body.patch(typed)
                .text("name", "endedOn", "audience")
                .number("meetingsPerYear")
                .put("mandate", mandate(typed))
                .fields();
        return attempt(id, typed, "saved", () -> groups.change(id, typed.of("tag"), body));
    }

    @POST
    @Path("{id}/members")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response member(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "member");
        var body = Body.of(typed)
                .text("side", "role", "organisation", "from", "contactId")
                .flag("chair")
                .fields();
        return attempt(id, typed, "added", () -> groups.name(id, typed.once(), body));
    }

    @POST
    @Path("{id}/members/{member}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response leave(@RestPath UUID id, @RestPath UUID member, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "leave-" + member);
        var body = Body.of(typed).text("until").fields();
        return attempt(id, typed, "saved", () -> groups.leave(id, member, typed.of("tag"), body));
    }

    @POST
    @Path("{id}/plans")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response plan(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "plan");
        return attempt(
                id,
                typed,
                "planned",
                () -> groups.plan(
                        id, typed.once(), Body.of(typed).number("year").fields()));
    }

    @POST
    @Path("{id}/meetings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response convene(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "meeting");
        var body = Body.of(typed)
                .text("plannedOn", "heldOn", "host", "place")
                .flag("exchange")
                .fields();
        return Answers.to(
                typed,
                () -> groups.convene(id, typed.once(), body),
                made -> "/working-groups/" + id + "/meetings/" + made.id() + "?done=planned",
                again -> page(id, again, null));
    }

    @POST
    @Path("{id}/documents")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response paper(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "paper");
        var body =
                Body.of(typed).text("title", "link", "meetingId").flag("shared").fields();
        var back = typed.has("meetingId")
                ? "/working-groups/" + id + "/meetings/" + typed.of("meetingId") + "?done=added"
                : "/working-groups/" + id + "?done=added";
        return Answers.to(typed, () -> groups.add(id, typed.once(), body), _ -> back, again -> page(id, again, null));
    }

    @POST
    @Path("{id}/documents/{paper}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response share(@RestPath UUID id, @RestPath UUID paper, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        return attempt(
                id,
                typed,
                "saved",
                () -> groups.share(
                        id,
                        paper,
                        typed.of("tag"),
                        Body.of(typed).flag("shared").fields()));
    }

    private static @Nullable Object mandate(Typed typed) {
        return Body.of(Typed.nothing()
                        .with("text", typed.has("mandate") ? typed.of("mandate") : null)
                        .with("from", typed.has("mandateFrom") ? typed.of("mandateFrom") : null)
                        .with("until", typed.has("mandateUntil") ? typed.of("mandateUntil") : null))
                .text("text", "from", "until")
                .fieldsOrNothing();
    }

    private <T> Response attempt(UUID id, Typed typed, String done, Supplier<Uni<T>> what) {
        return Answers.to(typed, what, _ -> "/working-groups/" + id + "?done=" + done, again -> page(id, again, null));
    }

    private TemplateInstance form(Typed typed, String seek) {
        var frame = frames.of(Frame.Section.ENGAGEMENTS);
        var both = Uni.combine()
                .all()
                .unis(lists.partners(Place.orNothing(seek), "name", Lists.MOST), lists.sectors())
                .asTuple()
                .await()
                .indefinitely();
        return new form(
                frame,
                typed,
                lists.with(typed.all("partnerId"), both.getItem1().items()),
                both.getItem2().items(),
                both.getItem1().next() != null,
                seek);
    }

    private TemplateInstance page(UUID id, Typed typed, @Nullable String after) {
        var frame = frames.of(Frame.Section.ENGAGEMENTS);
        var all = Uni.combine()
                .all()
                .unis(groups.get(id), groups.meetings(id, after, MEETINGS), Part.of(groups.papers(id)), lists.sectors())
                .asTuple()
                .await()
                .indefinitely();
        return new show(
                frame,
                all.getItem1().getEntity(),
                all.getItem1().getHeaderString("ETag"),
                all.getItem2(),
                all.getItem3(),
                new Named.Names(all.getItem4().items()),
                LocalDate.now(clock.withZone(frame.zone())).getYear(),
                typed);
    }
}
