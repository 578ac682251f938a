package id.jembatan.gateway.goal;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.result.Sending;
import id.jembatan.gateway.result.Tried;
import id.jembatan.gateway.result.Typed;
import id.jembatan.gateway.result.Wording;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Goals: the tree of them, one of them down to the figures, and what contributes to none.
@Path("/goals")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class GoalPages {

    private static final int ALL = 200;
    private static final int PAGE = 50;

    record goals(Frame frame, List<GoalBranch.Leaf> leaves, Listing<Series.Item> series) implements TemplateInstance {}

    /// @param under the goals under it
    /// @param standing what contributes today, `ended` what does no longer
    record goal(
            Frame frame,
            Goal goal,
            List<GoalBranch.Leaf> under,
            GoalFigures figures,
            List<Contribution> standing,
            List<Contribution> ended,
            Tried tried)
            implements TemplateInstance {}

    /// @param goal the one that is changed; nothing for a new one
    /// @param tag which state of it the form was made for
    record edit(Frame frame, @Nullable Goal goal, String tag, List<Goal> others, Form form)
            implements TemplateInstance {}

    record unaligned(
            Frame frame,
            Listing<Unaligned.Agreement> agreements,
            Listing<Unaligned.Partnership> partnerships,
            List<Goal> goals)
            implements TemplateInstance {}

    record contribute(Frame frame, List<Goal> goals, List<Contribution.Meaning> strengths, Form form)
            implements TemplateInstance {}

    private final Frames frames;
    private final Goals goals;

    GoalPages(Frames frames, @RestClient Goals goals) {
        this.frames = frames;
        this.goals = goals;
    }

    /// Two calls at once.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance goals() {
        var frame = frames.of(Frame.Section.RESULTS);
        var both = Uni.combine()
                .all()
                .unis(goals.tree(null), goals.allSeries(ALL))
                .asTuple()
                .await()
                .indefinitely();
        return new goals(frame, GoalBranch.leaves(both.getItem1()), both.getItem2());
    }

    /// Four calls at once.
    @GET
    @Path("{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance goal(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Form.done(done), "");
    }

    /// Three calls at once.
    @GET
    @Path("unaligned")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance unaligned(
            @RestQuery("agreements") @Nullable String afterAgreement,
            @RestQuery("partnerships") @Nullable String afterPartnership) {
        var frame = frames.of(Frame.Section.RESULTS);
        var all = Uni.combine()
                .all()
                .unis(
                        goals.agreementsWithout(Place.orNothing(Place.orEmpty(afterAgreement)), PAGE, true),
                        goals.partnershipsWithout(Place.orNothing(Place.orEmpty(afterPartnership)), PAGE, true),
                        goals.list(null, null, "AGREEMENT", false, ALL))
                .asTuple()
                .await()
                .indefinitely();
        return new unaligned(
                frame, all.getItem1(), all.getItem2(), all.getItem3().items());
    }

    @GET
    @Path("new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance begin(@RestQuery @Nullable String parent) {
        return edit(null, "", Form.with("parent", parent));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response set(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var frame = frames.of(Frame.Section.RESULTS);
        return Sending.of(
                form,
                () -> {
                    var goal = said(form, frame);
                    Sending.put(goal, "code", form.was("code"));
                    goal.values().removeIf(Objects::isNull);
                    return goals.set(goal);
                },
                made -> "/goals/" + made.id() + "?done=set",
                refused -> edit(null, "", refused));
    }

    @GET
    @Path("{id}/edit")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance change(@RestPath UUID id) {
        var found = goals.get(id).await().indefinitely();
        var goal = found.getEntity();
        var titles = goal.titles() == null ? new Wording(goal.title(), null, null) : goal.titles();
        return edit(
                goal,
                Place.orEmpty(found.getHeaderString(HttpHeaders.ETAG)),
                Form.with(
                        "kind", goal.kind(),
                        "title.id", titles.id(),
                        "title.en", titles.en(),
                        "title.tr", titles.tr(),
                        "from", Typed.written(goal.from()),
                        "to", Typed.written(goal.to()),
                        "parent", goal.parent() == null ? null : goal.parent().toString(),
                        "source", goal.source(),
                        "certainty", goal.certainty(),
                        "note", goal.note()));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response save(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var frame = frames.of(Frame.Section.RESULTS);
        return Sending.of(
                form,
                () -> goals.change(id, form.was("tag"), said(form, frame)),
                made -> "/goals/" + id + "?done=saved",
                refused -> edit(goals.get(id).await().indefinitely().getEntity(), form.was("tag"), refused));
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
                    var ending = Sending.fields(form, "reason", "supersededBy");
                    Sending.date(ending, "on", form.was("on"), "/on", frame);
                    return goals.end(id, ending);
                },
                made -> "/goals/" + id + "?done=ended",
                refused -> page(id, refused, "end"));
    }

    /// Two calls at once.
    @GET
    @Path("contributions/new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance contribute(
            @RestQuery @Nullable String goal,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String id,
            @RestQuery @Nullable String name) {
        return contribute(Form.with("goal", goal, "kind", kind, "id", id, "label", name));
    }

    @POST
    @Path("contributions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response contribute(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return Sending.of(
                form,
                () -> {
                    var contribution = Sending.fields(form, "goal", "strength", "statement", "source", "certainty");
                    Sending.put(
                            contribution,
                            switch (form.was("kind")) {
                                case "partnership" -> "partnership";
                                case "indicator" -> "indicator";
                                default -> "agreement";
                            },
                            form.was("id"));
                    return goals.contribute(contribution);
                },
                made -> "/goals/" + form.was("goal") + "?done=contributed",
                this::contribute);
    }

    @POST
    @Path("{id}/contributions/{contribution}/endings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response endContribution(
            @RestPath UUID id, @RestPath UUID contribution, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return Sending.of(
                form,
                () -> goals.endContribution(contribution, Sending.fields(form, "reason")),
                made -> "/goals/" + id + "?done=contribution-ended",
                refused -> page(id, refused, contribution.toString()));
    }

    /// All that may be said of a goal; what was left empty is taken away.
    private static Map<String, Object> said(Form form, Frame frame) {
        var goal = new LinkedHashMap<String, Object>();
        for (var field : new String[] {"kind", "parent", "source", "certainty", "note"}) {
            goal.put(field, form.orNothing(field));
        }
        var title = new LinkedHashMap<String, Object>();
        for (var language : new String[] {"id", "en", "tr"}) {
            title.put(language, form.orNothing("title." + language));
        }
        goal.put("title", title);
        goal.put("from", null);
        goal.put("to", null);
        Sending.date(goal, "from", form.was("from"), "/from", frame);
        Sending.date(goal, "to", form.was("to"), "/to", frame);
        return goal;
    }

    private TemplateInstance contribute(Form form) {
        var frame = frames.of(Frame.Section.RESULTS);
        var both = Uni.combine()
                .all()
                .unis(goals.list(null, null, null, false, ALL), goals.strengths())
                .asTuple()
                .await()
                .indefinitely();
        return new contribute(frame, both.getItem1().items(), both.getItem2(), form);
    }

    private TemplateInstance edit(@Nullable Goal goal, String tag, Form form) {
        var frame = frames.of(Frame.Section.RESULTS);
        var others = goals.list(null, null, null, false, ALL).await().indefinitely().items().stream()
                .filter(each -> goal == null || !each.id().equals(goal.id()))
                .toList();
        return new edit(frame, goal, tag, others, form);
    }

    private TemplateInstance page(UUID id, Form form, String at) {
        var frame = frames.of(Frame.Section.RESULTS);
        var all = Uni.combine()
                .all()
                .unis(goals.get(id), goals.tree(id), goals.figures(id), goals.contributions(id, null, ALL))
                .asTuple()
                .await()
                .indefinitely();
        var under = GoalBranch.leaves(
                all.getItem2().stream().flatMap(root -> root.goals().stream()).toList());
        var contributions = all.getItem4().items();
        return new goal(
                frame,
                all.getItem1().getEntity(),
                under,
                all.getItem3(),
                contributions.stream().filter(each -> each.ended() == null).toList(),
                contributions.stream().filter(each -> each.ended() != null).toList(),
                new Tried(form, at));
    }
}
