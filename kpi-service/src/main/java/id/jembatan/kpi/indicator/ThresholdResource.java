package id.jembatan.kpi.indicator;

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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/indicators/{indicator}/thresholds")
@Tag(name = "Indicators")
@RunOnVirtualThread
class ThresholdResource {

    private final Indicators indicators;
    private final Thresholds thresholds;
    private final Callers callers;

    ThresholdResource(Indicators indicators, Thresholds thresholds, Callers callers) {
        this.indicators = indicators;
        this.thresholds = thresholds;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "listThresholds", summary = "Every version of the bands, the newest first")
    public ThresholdView.All list(@RestPath @Size(max = 36) String indicator) {
        return new ThresholdView.All(thresholds.of(find(indicator)).stream()
                .map(ThresholdVersion::view)
                .toList());
    }

    @GET
    @Path("{number}")
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "getThresholds", summary = "One version of the bands")
    public RestResponse<ThresholdView> get(
            @RestPath @Size(max = 36) String indicator, @RestPath int number, @Context HttpHeaders headers) {
        var version = thresholds.of(find(indicator), number).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return Conditional.ok(version.view(), number, callers.current(), headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:administer")
    @Operation(
            operationId = "setThresholds",
            summary = "Let other bands hold from a day on; the old ones stay readable")
    public RestResponse<ThresholdView> set(
            @RestPath @Size(max = 36) String indicator, @Valid @NotNull SetThresholds form) {
        var caller = callers.current();
        var found = find(indicator);
        var version = thresholds.set(found, form, caller);
        return Conditional.created(
                URI.create("/api/v1/indicators/" + found.id() + "/thresholds/" + version.number()),
                version.view(),
                version.number(),
                caller);
    }

    private Indicator find(String indicator) {
        return indicators.named(indicator).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
