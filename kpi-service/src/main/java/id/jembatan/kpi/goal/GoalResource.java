package id.jembatan.kpi.goal;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/goals")
@Tag(name = "Goals")
@RunOnVirtualThread
class GoalResource {

    private final Goals goals;
    private final Pursue pursue;
    private final Callers callers;
    private final MergePatch patches;
    private final Clock clock;

    GoalResource(Goals goals, Pursue pursue, Callers callers, MergePatch patches, Clock clock) {
        this.goals = goals;
        this.pursue = pursue;
        this.callers = callers;
        this.patches = patches;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("goal:view")
    @Operation(operationId = "listGoals", summary = "List the goals, oldest entry first")
    public Page<GoalView> list(@Valid @BeanParam Paging paging, @Valid @BeanParam GoalFilter filter) {
        var caller = callers.current();
        return goals.page(filter, Rows.of(caller, clock), paging).map(goal -> GoalView.of(goal, caller));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("goal:view")
    @Operation(operationId = "getGoal", summary = "One goal")
    public RestResponse<GoalView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        var found = find(id, caller);
        // The scorecard is opened without a change of the goal, but stands in the answer.
        var mark = found.goal().version() * 2 + (found.scorecard() == null ? 0 : 1);
        return Conditional.ok(GoalView.of(found, caller), mark, caller, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @PermissionsAllowed("goal:create")
    @Operation(operationId = "createGoal", summary = "Set a goal")
    public RestResponse<GoalView> create(@Valid @NotNull CreateGoal form) {
        var caller = callers.current();
        var goal = pursue.set(form, caller);
        return Conditional.created(
                URI.create("/api/v1/goals/" + goal.id()),
                GoalView.of(new Goals.Found(goal, null), caller),
                goal.version() * 2,
                caller);
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @PermissionsAllowed("goal:update")
    @Operation(operationId = "changeGoal", summary = "Change a goal (merge patch, with If-Match)")
    public RestResponse<GoalView> change(@RestPath UUID id, @NotNull JsonNode patch, @Context HttpHeaders headers) {
        var caller = callers.current();
        var found = find(id, caller);
        var mark = found.scorecard() == null ? 0 : 1;
        Conditional.check(headers, found.goal().version() * 2 + mark, caller);
        var form = patches.apply(found.goal().changeable(), patch, ChangeGoal.class);
        pursue.change(found.goal(), form, caller);
        return Conditional.ok(GoalView.of(found, caller), found.goal().version() * 2 + mark, caller, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/endings")
    @Transactional
    @Idempotent
    @PermissionsAllowed("goal:update")
    @Operation(operationId = "endGoal", summary = "Say that it is no goal any more, and why; it stays on record")
    public RestResponse<GoalView> end(@RestPath UUID id, @Valid @NotNull EndGoal form) {
        var caller = callers.current();
        var found = find(id, caller);
        pursue.end(found.goal(), form, caller);
        return Conditional.created(
                URI.create("/api/v1/goals/" + id),
                GoalView.of(found, caller),
                found.goal().version() * 2 + (found.scorecard() == null ? 0 : 1),
                caller);
    }

    private Goals.Found find(UUID id, Caller caller) {
        return goals.visible(id, Rows.of(caller, clock)).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
