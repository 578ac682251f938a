package id.jembatan.kpi.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.kpi.moment.AsOf;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/applied-indicators")
@Tag(name = "Applied indicators")
@RunOnVirtualThread
class AppliedResource {

    private final Scorecards scorecards;
    private final Measure measure;
    private final Baselines baselines;
    private final Targets targets;
    private final Observations observations;
    private final Callers callers;
    private final MergePatch patches;
    private final Clock clock;

    AppliedResource(
            Scorecards scorecards,
            Measure measure,
            Baselines baselines,
            Targets targets,
            Observations observations,
            Callers callers,
            MergePatch patches,
            Clock clock) {
        this.scorecards = scorecards;
        this.measure = measure;
        this.baselines = baselines;
        this.targets = targets;
        this.observations = observations;
        this.callers = callers;
        this.patches = patches;
        this.clock = clock;
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("kpi:view")
    @Operation(
            operationId = "getUse",
            summary = "Who answers for a figure, and its baseline with everything that it was before")
    public RestResponse<AppliedView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        return ok(place(id, caller), caller, headers);
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @PermissionsAllowed("kpi:update")
    @Operation(operationId = "changeUse", summary = "Say who answers for a figure, when it is due, and a note")
    public RestResponse<AppliedView> change(@RestPath UUID id, @NotNull JsonNode patch, @Context HttpHeaders headers) {
        var caller = callers.current();
        var place = place(id, caller);
        place.mustBeChangeableBy(caller);
        Conditional.check(headers, place.applied().version(), caller);
        measure.change(place, patches.apply(place.applied().changeable(), patch, ChangeApplied.class), caller);
        return ok(place, caller, headers);
    }

    @GET
    @Path("{id}/quota")
    @PermissionsAllowed("kpi:view")
    @Operation(
            operationId = "getQuota",
            summary = "What was planned, used, left and lost of something that is given out period by period")
    public Quota quota(
            @RestPath UUID id,
            @RestQuery @Nullable @Size(max = 40) @Parameter(description = "A day or a moment: what was known then")
                    String asOf) {
        var asked = AsOf.read(asOf, clock);
        var place = place(id, callers.current());
        return asked.past()
                ? then(place, asked)
                : Quota.of(
                        place,
                        targets.ofUse(id).stream().map(Quota.Plan::of).toList(),
                        observations.list("appliedId", id).stream()
                                .map(it -> Quota.Use.of(it, it.status()))
                                .toList(),
                        asked);
    }

    private Quota then(Place place, AsOf asOf) {
        var id = place.applied().id();
        var revisions = targets.revisionsOn(place.card().id()).stream()
                .collect(Collectors.groupingBy(TargetRevision::targetId));
        var statuses = observations.statusesOn(place.card().id(), asOf.at());
        return Quota.of(
                place,
                targets.ofUse(id).stream()
                        .map(it -> TargetView.of(it, revisions.getOrDefault(it.id(), List.of())))
                        .flatMap(it -> it.asOf(asOf.at()).stream())
                        .map(Quota.Plan::of)
                        .toList(),
                observations.list("appliedId", id).stream()
                        .flatMap(it ->
                                Optional.ofNullable(statuses.get(it.id()))
                                        .map(status -> Quota.Use.of(it, status))
                                        .stream())
                        .toList(),
                asOf);
    }

    private RestResponse<AppliedView> ok(Place place, Caller caller, HttpHeaders headers) {
        return Conditional.ok(
                AppliedView.of(place, baselines.of(place.applied().id()), caller),
                place.applied().version(),
                caller,
                headers);
    }

    private Place place(UUID id, Caller caller) {
        return scorecards.place(id, Rows.of(caller, clock)).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
