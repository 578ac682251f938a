package id.jembatan.kpi.indicator;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/indicators")
@Tag(name = "Indicators")
@RunOnVirtualThread
class IndicatorResource {

    private final Indicators indicators;
    private final Define define;
    private final Callers callers;
    private final MergePatch patches;

    IndicatorResource(Indicators indicators, Define define, Callers callers, MergePatch patches) {
        this.indicators = indicators;
        this.define = define;
        this.callers = callers;
        this.patches = patches;
    }

    @GET
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "listIndicators", summary = "List the definitions by their code")
    public Page<IndicatorView> list(
            @Valid @BeanParam Paging paging,
            @RestQuery Indicator.@Nullable Level level,
            @RestQuery @Nullable @Pattern(regexp = IndicatorDefinition.SDG) String sdg,
            @RestQuery @Nullable @Size(max = 100) String q) {
        var caller = callers.current();
        return indicators.page(level, sdg, q, paging).map(indicator -> IndicatorView.of(indicator, caller));
    }

    @GET
    @Path("{indicator}")
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "getIndicator", summary = "One definition, by its id or its code")
    public RestResponse<IndicatorView> get(@RestPath @Size(max = 36) String indicator, @Context HttpHeaders headers) {
        var caller = callers.current();
        var found = find(indicator);
        return Conditional.ok(IndicatorView.of(found, caller), found.version(), caller, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @PermissionsAllowed({"kpi:create", "kpi:administer"})
    @Operation(operationId = "defineIndicator", summary = "Add a definition beside the library")
    public RestResponse<IndicatorView> define(@Valid @NotNull DefineIndicator form) {
        var caller = callers.current();
        var indicator = define.add(form, caller);
        return Conditional.created(
                URI.create("/api/v1/indicators/" + indicator.id()),
                IndicatorView.of(indicator, caller),
                indicator.version(),
                caller);
    }

    @PATCH
    @Path("{indicator}")
    @Transactional
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @PermissionsAllowed({"kpi:create", "kpi:administer"})
    @Operation(operationId = "changeIndicator", summary = "Change a definition; only its words once it is applied")
    public RestResponse<IndicatorView> change(
            @RestPath @Size(max = 36) String indicator, @NotNull JsonNode patch, @Context HttpHeaders headers) {
        var caller = callers.current();
        var found = find(indicator);
        Conditional.check(headers, found.version(), caller);
        define.change(found, patches.apply(found.definition(), patch, IndicatorDefinition.class), caller);
        return Conditional.ok(IndicatorView.of(found, caller), found.version(), caller, headers);
    }

    private Indicator find(String indicator) {
        return indicators.named(indicator).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
