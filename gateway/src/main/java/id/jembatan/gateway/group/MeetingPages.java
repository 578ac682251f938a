package id.jembatan.gateway.group;

import id.jembatan.gateway.desk.Answers;
import id.jembatan.gateway.desk.Body;
import id.jembatan.gateway.desk.Me;
import id.jembatan.gateway.desk.Typed;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// One meeting of a working group: agenda, minutes that both sides agree to, decisions that become commitments.
@Path("/working-groups/{id}/meetings/{meeting}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class MeetingPages {

    /// Points that an agenda has at most.
    private static final int POINTS = 50;

    /// Lines that the form has to spare.
    private static final int TO_SPARE = 3;

    /// @param points the agenda, and empty lines for more
    /// @param tag which state of it the forms were made for
    record meeting(
            Frame frame,
            Me me,
            WorkingGroup group,
            WorkingGroup.Meeting it,
            List<WorkingGroup.AgendaItem> points,
            String tag,
            Part<WorkingGroup.Minutes> versions,
            Typed typed)
            implements TemplateInstance {}

    private final Frames frames;
    private final Me me;
    private final Groups groups;

    MeetingPages(Frames frames, Me me, @RestClient Groups groups) {
        this.frames = frames;
        this.me = me;
        this.groups = groups;
    }

    /// Three calls at once.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID meeting, @RestQuery @Nullable String done) {
        return page(id, meeting, Typed.done(done));
    }

    @POST
    @Path("agenda")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response change(@RestPath UUID id, @RestPath UUID meeting, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "agenda");
        var body = Body.patch(typed)
                .text("plannedOn", "host", "place")
                .put("agenda", agenda(typed))
                .fields();
        return attempt(id, meeting, typed, "saved", () -> groups.change(id, meeting, typed.of("tag"), body));
    }

    @POST
    @Path("moves")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response move(@RestPath UUID id, @RestPath UUID meeting, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "move");
        var body = Body.of(typed).text("move", "on").fields();
        return attempt(id, meeting, typed, "moved", () -> groups.add(id, meeting, "moves", typed.once(), body));
    }

    @POST
    @Path("minutes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response write(@RestPath UUID id, @RestPath UUID meeting, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "minutes");
        var body = Body.of(typed).text("text").fields();
        return attempt(id, meeting, typed, "written", () -> groups.add(id, meeting, "minutes", typed.once(), body));
    }

    @POST
    @Path("confirmations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response confirm(@RestPath UUID id, @RestPath UUID meeting, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "confirm");
        var body = Body.of(typed).text("sha256").fields();
        return attempt(
                id, meeting, typed, "confirmed", () -> groups.add(id, meeting, "confirmations", typed.once(), body));
    }

    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response decide(@RestPath UUID id, @RestPath UUID meeting, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "decide");
        var body = Body.of(typed)
                .text("title", "side", "owner", "ownerText", "dueOn")
                .fields();
        return attempt(id, meeting, typed, "decided", () -> groups.add(id, meeting, "decisions", typed.once(), body));
    }

    private static List<Object> agenda(Typed typed) {
        var points = new ArrayList<Object>();
        for (int i = 1; i <= POINTS + TO_SPARE; i++) {
            if (typed.has("title" + i)) {
                var point = new LinkedHashMap<String, Object>();
                point.put("title", typed.of("title" + i));
                point.put("owner", typed.of("owner" + i));
                if (typed.has("note" + i)) {
                    point.put("note", typed.of("note" + i));
                }
                points.add(point);
            }
        }
        return points;
    }

    private static List<WorkingGroup.AgendaItem> points(WorkingGroup.Meeting meeting, Typed typed) {
        var points = new ArrayList<WorkingGroup.AgendaItem>();
        if (typed.was("agenda")) {
            for (int i = 1; i <= POINTS && typed.has("owner" + i); i++) {
                points.add(new WorkingGroup.AgendaItem(
                        typed.of("title" + i), typed.of("owner" + i), typed.of("note" + i)));
            }
        } else {
            points.addAll(meeting.agenda());
            for (int i = 0; i < TO_SPARE; i++) {
                points.add(new WorkingGroup.AgendaItem("", "ours", null));
            }
        }
        return points;
    }

    private Response attempt(
            UUID id, UUID meeting, Typed typed, String done, Supplier<Uni<WorkingGroup.Meeting>> what) {
        return Answers.to(
                typed,
                what,
                _ -> "/working-groups/" + id + "/meetings/" + meeting + "?done=" + done,
                again -> page(id, meeting, again));
    }

    private TemplateInstance page(UUID id, UUID meeting, Typed typed) {
        var frame = frames.of(Frame.Section.ENGAGEMENTS);
        var all = Uni.combine()
                .all()
                .unis(groups.get(id), groups.meeting(id, meeting), Part.of(groups.minutes(id, meeting)))
                .asTuple()
                .await()
                .indefinitely();
        var found = all.getItem2().getEntity();
        return new meeting(
                frame,
                me,
                all.getItem1().getEntity(),
                found,
                points(found, typed),
                all.getItem2().getHeaderString("ETag"),
                all.getItem3(),
                typed);
    }
}
