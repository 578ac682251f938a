package id.jembatan.kpi.measurement;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

@Path("/targets")
@Tag(name = "Targets")
@RunOnVirtualThread
class TargetResource {

    private final Targets targets;
    private final Aim aim;
    private final Callers callers;
    private final Clock clock;

    TargetResource(Targets targets, Aim aim, Callers callers, Clock clock) {
        this.targets = targets;
        this.aim = aim;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:update")
    @Operation(
            operationId = "setTarget",
            summary = "Set the target of a period (201), or revise it with a reason (200); the old value is kept")
    public RestResponse<TargetView> set(@Valid @NotNull SetTarget form, @Context HttpHeaders headers) {
        var caller = callers.current();
        var result = aim.set(form, caller);
        var target = result.target();
        var view = TargetView.of(target, targets.revisionsOf(target.id()));
        return result.fresh()
                ? Conditional.created(URI.create("/api/v1/targets/" + target.id()), view, target.version(), caller)
                : Conditional.ok(view, target.version(), caller, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "getTarget", summary = "One target with everything that it was before")
    public RestResponse<TargetView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        var target =
                targets.visible(id, Rows.of(caller, clock)).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return Conditional.ok(
                TargetView.of(target, targets.revisionsOf(target.id())), target.version(), caller, headers);
    }
}
