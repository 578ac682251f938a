package id.jembatan.gateway.engagement;

import id.jembatan.gateway.desk.Answers;
import id.jembatan.gateway.desk.Body;
import id.jembatan.gateway.desk.Lists;
import id.jembatan.gateway.desk.Me;
import id.jembatan.gateway.desk.Named;
import id.jembatan.gateway.desk.Typed;
import id.jembatan.gateway.page.Countries;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.service.Listing;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The list of engagements, and one of them with everything that belongs to it.
@Path("/engagements")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class EngagementPages {

    private static final int PAGE = 50;

    record list(
            Frame frame,
            Me me,
            Filter filter,
            Listing<Engagement> found,
            Kind.Kinds kinds,
            List<Named> sectors,
            List<Countries.Country> countries)
            implements TemplateInstance {}

    /// @param tag which state of it the forms were made for
    record show(
            Frame frame,
            Me me,
            Engagement it,
            String tag,
            Next next,
            Kind.Kinds kinds,
            Named.Names sectors,
            Typed typed)
            implements TemplateInstance {}

    private final Frames frames;
    private final Me me;
    private final Engagements engagements;
    private final Lists lists;

    EngagementPages(Frames frames, Me me, @RestClient Engagements engagements, @RestClient Lists lists) {
        this.frames = frames;
        this.me = me;
        this.engagements = engagements;
        this.lists = lists;
    }

    /// Three calls at once.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance list(@BeanParam Filter filter) {
        var frame = frames.of(Frame.Section.ENGAGEMENTS);
        var all = Uni.combine()
                .all()
                .unis(
                        engagements.list(
                                Place.orNothing(filter.q()),
                                Place.orNothing(filter.kind()),
                                Place.orNothing(filter.stage()),
                                Place.orNothing(filter.partner()),
                                Place.orNothing(filter.country()),
                                Place.orNothing(filter.direction()),
                                Place.orNothing(filter.sector()),
                                Place.orNothing(filter.from()),
                                Place.orNothing(filter.until()),
                                null,
                                Place.orNothing(filter.after()),
                                PAGE,
                                true),
                        engagements.kinds(),
                        lists.sectors())
                .asTuple()
                .await()
                .indefinitely();
        return new list(
                frame,
                me,
                filter,
                all.getItem1(),
                new Kind.Kinds(all.getItem2().items()),
                all.getItem3().items(),
                Countries.in(frame.language()).all());
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
    @Path("{id}/moves")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response move(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var sent = Typed.of(form);
        var typed = sent.with("form", "move-" + sent.of("move"));
        var body = Body.of(typed).text("move", "on", "reference", "reason", "result");
        return attempt(id, typed, "moved", () -> engagements.add(id, "moves", typed.once(), body.fields()));
    }

    @POST
    @Path("{id}/commitments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response promise(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "promise");
        var body = Body.of(typed).text("partner", "side", "title", "owner", "ownerText", "dueOn");
        return attempt(id, typed, "promised", () -> engagements.add(id, "commitments", typed.once(), body.fields()));
    }

    @POST
    @Path("{id}/follow-ups/{days}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response answer(@RestPath UUID id, @RestPath int days, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "answer-" + days);
        var body = Body.of(typed).text("answer", "on", "note");
        return attempt(id, typed, "answered", () -> engagements.answer(id, days, typed.once(), body.fields()));
    }

    @POST
    @Path("{id}/leads")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response lead(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "lead");
        var body = Body.of(typed).text("ourCompany", "theirCompany", "on", "note");
        return attempt(id, typed, "added", () -> engagements.add(id, "leads", typed.once(), body.fields()));
    }

    @POST
    @Path("{id}/leads/{lead}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response step(@RestPath UUID id, @RestPath UUID lead, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "step-" + lead);
        var money = Body.of(typed).text("amount", "currency").fieldsOrNothing();
        var body = Body.of(typed).text("stage", "on", "note").put("facilitated", money);
        return attempt(id, typed, "saved", () -> engagements.step(id, lead, typed.once(), body.fields()));
    }

    @POST
    @Path("{id}/cohorts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response cohort(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "cohort");
        return attempt(id, typed, "added", () -> engagements.add(id, "cohorts", typed.once(), cohort(Body.of(typed))));
    }

    @POST
    @Path("{id}/cohorts/{cohort}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response correct(@RestPath UUID id, @RestPath UUID cohort, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "cohort-" + cohort);
        var body = Body.patch(typed).number("actual", "completed").text("endsOn", "days");
        return attempt(id, typed, "saved", () -> engagements.correct(id, cohort, typed.of("tag"), body.fields()));
    }

    @POST
    @Path("{id}/cohorts/{cohort}/survey")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response survey(@RestPath UUID id, @RestPath UUID cohort, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form).with("form", "survey-" + cohort);
        var body = Body.of(typed).number("answers", "yes").text("on", "note");
        return attempt(id, typed, "saved", () -> engagements.survey(id, cohort, typed.once(), body.fields()));
    }

    private static Map<String, @Nullable Object> cohort(Body body) {
        return body.text("name", "endsOn", "days")
                .knownDate("from")
                .number("planned", "actual", "completed")
                .fields();
    }

    private Response attempt(UUID id, Typed typed, String done, Supplier<Uni<Engagement>> what) {
        return Answers.to(typed, what, _ -> "/engagements/" + id + "?done=" + done, again -> page(id, again));
    }

    private TemplateInstance page(UUID id, Typed typed) {
        var frame = frames.of(Frame.Section.ENGAGEMENTS);
        var all = Uni.combine()
                .all()
                .unis(engagements.get(id), engagements.next(id), engagements.kinds(), lists.sectors())
                .asTuple()
                .await()
                .indefinitely();
        return new show(
                frame,
                me,
                all.getItem1().getEntity(),
                all.getItem1().getHeaderString("ETag"),
                all.getItem2(),
                new Kind.Kinds(all.getItem3().items()),
                new Named.Names(all.getItem4().items()),
                typed);
    }
}
