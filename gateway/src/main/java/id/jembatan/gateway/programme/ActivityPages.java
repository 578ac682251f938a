package id.jembatan.gateway.programme;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.result.Sending;
import id.jembatan.gateway.result.Tried;
import id.jembatan.gateway.result.Typed;
import id.jembatan.gateway.result.Wording;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// One activity or milestone: what was said of it, and its dates as they are expected and as they went.
@Path("/programmes/{id}/activities")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ActivityPages {

    private static final List<String> SPANS = List.of("planned", "forecast", "actual");

    /// @param activity the one that is changed; nothing for a new one
    /// @param others what it may come after
    /// @param tag which state of it the form was made for
    record activity(
            Frame frame,
            Programme programme,
            @Nullable Activity activity,
            List<Activity> others,
            String tag,
            Tried tried)
            implements TemplateInstance {}

    private final Frames frames;
    private final Programmes programmes;

    ActivityPages(Frames frames, @RestClient Programmes programmes) {
        this.frames = frames;
        this.programmes = programmes;
    }

    @GET
    @Path("new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance begin(@RestPath UUID id) {
        return page(id, null, "", Form.with("kind", "ACTIVITY"), "edit");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response add(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var frame = frames.of(Frame.Section.RESULTS);
        return Sending.of(
                form,
                () -> {
                    var activity = said(form, frame);
                    Sending.put(activity, "code", form.was("code"));
                    Sending.put(activity, "kind", form.was("kind"));
                    activity.values().removeIf(Objects::isNull);
                    return programmes.add(id, activity);
                },
                made -> "/programmes/" + id + "?done=added",
                refused -> page(id, null, "", refused, "edit"));
    }

    /// Two calls at once.
    @GET
    @Path("{activity}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID activity) {
        var found = programmes.activity(id, activity).await().indefinitely();
        var it = found.getEntity();
        var titles = it.titles() == null ? new Wording(it.title(), null, null) : it.titles();
        var after =
                it.after() == null || it.after().isEmpty() ? null : it.after().getFirst();
        return page(
                id,
                it,
                Place.orEmpty(found.getHeaderString(HttpHeaders.ETAG)),
                Form.with(
                        "title.id", titles.id(),
                        "title.en", titles.en(),
                        "title.tr", titles.tr(),
                        "planned.start", Typed.written(it.planned().start()),
                        "planned.end", Typed.written(it.planned().end()),
                        "forecast.start", Typed.written(it.forecast().start()),
                        "forecast.end", Typed.written(it.forecast().end()),
                        "actual.start", Typed.written(it.actual().start()),
                        "actual.end", Typed.written(it.actual().end()),
                        "days", it.days() == null ? null : it.days().toString(),
                        "after", after == null ? null : after.activity().toString(),
                        "lagDays",
                                after == null || after.lagDays() == null
                                        ? null
                                        : after.lagDays().toString(),
                        "ourOwner", it.ourOwner(),
                        "partnerOwner", it.partnerOwner(),
                        "learning", it.learning(),
                        "costSide", it.costSide(),
                        "source", it.source(),
                        "note", it.note()),
                "edit");
    }

    @POST
    @Path("{activity}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response save(@RestPath UUID id, @RestPath UUID activity, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var frame = frames.of(Frame.Section.RESULTS);
        return Sending.of(
                form,
                () -> programmes.change(id, activity, form.was("tag"), said(form, frame)),
                made -> "/programmes/" + id + "?done=saved",
                refused -> page(
                        id,
                        programmes.activity(id, activity).await().indefinitely().getEntity(),
                        form.was("tag"),
                        refused,
                        "edit"));
    }

    @POST
    @Path("{activity}/cancellations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response drop(@RestPath UUID id, @RestPath UUID activity, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return Sending.of(
                form,
                () -> programmes.drop(id, activity, Sending.fields(form, "reason")),
                made -> "/programmes/" + id + "?done=dropped",
                refused -> {
                    var found = programmes.activity(id, activity).await().indefinitely();
                    return page(
                            id,
                            found.getEntity(),
                            Place.orEmpty(found.getHeaderString(HttpHeaders.ETAG)),
                            refused,
                            "drop");
                });
    }

    /// What the form says of an activity; what was left empty is taken away. Links that the form does not show stay.
    private static Map<String, Object> said(Form form, Frame frame) {
        var activity = new LinkedHashMap<String, Object>();
        for (var field : new String[] {"ourOwner", "partnerOwner", "learning", "costSide", "days", "source", "note"}) {
            activity.put(field, form.orNothing(field));
        }
        activity.put("title", SchedulePages.title(form));
        for (var span : SPANS) {
            var dates = new LinkedHashMap<String, Object>();
            for (var side : new String[] {"start", "end"}) {
                dates.put(side, null);
                Sending.date(dates, side, form.was(span + "." + side), "/" + span + "/" + side, frame);
            }
            activity.put(span, dates);
        }
        if (!form.was("several").equals("true")) {
            activity.put("after", after(form));
        }
        return activity;
    }

    private static List<Map<String, Object>> after(Form form) {
        if (form.was("after").isEmpty()) {
            return List.of();
        }
        var link = new LinkedHashMap<String, Object>();
        link.put("activity", form.was("after"));
        Sending.put(link, "lagDays", form.was("lagDays"));
        return List.of(link);
    }

    private TemplateInstance page(UUID id, @Nullable Activity activity, String tag, Form form, String at) {
        var frame = frames.of(Frame.Section.RESULTS);
        var programme = programmes.get(id).await().indefinitely().getEntity();
        var others = programme.lines().stream()
                .map(Programme.Line::activity)
                .filter(each -> activity == null || !each.id().equals(activity.id()))
                .filter(each -> each.dropped() == null)
                .toList();
        return new activity(frame, programme, activity, others, tag, new Tried(form, at));
    }
}
