package id.jembatan.kpi.programme;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// The parts of a programme: its activities and milestones, and its plans.
@Path("/programmes/{id}")
@Tag(name = "Programmes")
@RunOnVirtualThread
class ActivityResource {

    private final Programmes programmes;
    private final Activities activities;
    private final Plans plans;
    private final Schedule schedule;
    private final Charts charts;
    private final Callers callers;
    private final MergePatch patches;
    private final Clock clock;

    ActivityResource(
            Programmes programmes,
            Activities activities,
            Plans plans,
            Schedule schedule,
            Charts charts,
            Callers callers,
            MergePatch patches,
            Clock clock) {
        this.programmes = programmes;
        this.activities = activities;
        this.plans = plans;
        this.schedule = schedule;
        this.charts = charts;
        this.callers = callers;
        this.patches = patches;
        this.clock = clock;
    }

    @GET
    @Path("activities/{activity}")
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "getActivity", summary = "One activity or milestone, as it was said")
    public RestResponse<ActivityView> get(@RestPath UUID id, @RestPath UUID activity, @Context HttpHeaders headers) {
        var caller = callers.current();
        var found = find(id, caller);
        var it = activity(found, activity);
        return Conditional.ok(view(it, found, caller), it.version(), caller, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("activities")
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:update")
    @Operation(operationId = "addActivity", summary = "Add an activity or a milestone to a programme")
    public RestResponse<ActivityView> add(@RestPath UUID id, @Valid @NotNull AddActivity form) {
        var caller = callers.current();
        var found = find(id, caller);
        return created(schedule.add(found, form, caller), found, caller);
    }

    @PATCH
    @Path("activities/{activity}")
    @Transactional
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @PermissionsAllowed("kpi:update")
    @Operation(
            operationId = "changeActivity",
            summary = "Change an activity: forecasts, actual dates, links (merge patch, with If-Match)")
    public RestResponse<ActivityView> change(
            @RestPath UUID id, @RestPath UUID activity, @NotNull JsonNode patch, @Context HttpHeaders headers) {
        var caller = callers.current();
        var found = find(id, caller);
        var it = activity(found, activity);
        Conditional.check(headers, it.version(), caller);
        schedule.change(found, it, patches.apply(it.facts(), patch, ActivityFacts.class), caller);
        return Conditional.ok(view(it, found, caller), it.version(), caller, headers);
    }

    @POST
    @Path("activities/{activity}/cancellations")
    @Consumes("application/json") // or a record of one text would be read from plain text, too
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:update")
    @Operation(
            operationId = "dropActivity",
            summary = "Say that an activity will not be done, and why; it stays on record")
    public RestResponse<ActivityView> drop(
            @RestPath UUID id, @RestPath UUID activity, @Valid @NotNull DropActivity form) {
        var caller = callers.current();
        var found = find(id, caller);
        var it = activity(found, activity);
        schedule.drop(found, it, form, caller);
        return created(it, found, caller);
    }

    @GET
    @Path("plans")
    @PermissionsAllowed("kpi:view")
    @Operation(
            operationId = "listPlans",
            summary = "Every plan that was approved, the baseline first, without its lines")
    public List<ProgrammeView.PlanHead> plans(@RestPath UUID id) {
        var found = find(id, callers.current());
        return plans.heads(found.programme().id()).stream()
                .map(it -> new ProgrammeView.PlanHead(it.number(), it.reason(), it.approver(), it.madeAt()))
                .toList();
    }

    @GET
    @Path("plans/{number}")
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "getPlan", summary = "One plan with the dates of every activity in it")
    public PlanView plan(@RestPath UUID id, @RestPath @Min(1) int number) {
        var caller = callers.current();
        return plan(find(id, caller), number, caller);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("plans")
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:update")
    @Operation(
            operationId = "makePlan",
            summary = "Approve the planned dates: the first time as the baseline, later with a reason by an approver")
    public RestResponse<PlanView> make(@RestPath UUID id, @Valid @NotNull MakePlan form) {
        var caller = callers.current();
        var found = find(id, caller);
        var number = schedule.plan(found, form, caller);
        return RestResponse.ResponseBuilder.<PlanView>create(RestResponse.Status.CREATED)
                .location(URI.create("/api/v1/programmes/" + id + "/plans/" + number))
                .entity(plan(found, number, caller))
                .build();
    }

    private PlanView plan(Programmes.Found found, int number, Caller caller) {
        var programme = found.programme().id();
        var heads = plans.heads(programme);
        var head = heads.stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        var lines = plans.lines(programme, number);
        return new PlanView(
                number,
                number == 1,
                number == heads.size(),
                head.reason(),
                head.source(),
                head.approver(),
                head.madeAt(),
                activities.of(programme).stream()
                        .filter(it -> lines.containsKey(it.id()))
                        .map(it -> new PlanView.Line(
                                it.id(),
                                it.code(),
                                it.title().in(caller.language()),
                                lines.getOrDefault(it.id(), Span.UNKNOWN)))
                        .toList());
    }

    private RestResponse<ActivityView> created(Activity it, Programmes.Found found, Caller caller) {
        return Conditional.created(
                URI.create("/api/v1/programmes/" + found.programme().id() + "/activities/" + it.id()),
                view(it, found, caller),
                it.version(),
                caller);
    }

    private ActivityView view(Activity it, Programmes.Found found, Caller caller) {
        return charts.of(it, found, caller, Rows.of(caller, clock));
    }

    private Activity activity(Programmes.Found found, UUID id) {
        return activities
                .findByIdOptional(id)
                .filter(it -> it.programmeId().equals(found.programme().id()))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private Programmes.Found find(UUID id, Caller caller) {
        return programmes.visible(id, Rows.of(caller, clock)).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
