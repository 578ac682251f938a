package id.jembatan.kpi.programme;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.kpi.moment.AsOf;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.storage.Fingerprint;
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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/programmes")
@Tag(name = "Programmes")
@RunOnVirtualThread
class ProgrammeResource {

    private final Programmes programmes;
    private final Activities activities;
    private final Arrange arrange;
    private final Charts charts;
    private final Fingerprint fingerprint;
    private final Callers callers;
    private final MergePatch patches;
    private final Clock clock;

    ProgrammeResource(
            Programmes programmes,
            Activities activities,
            Arrange arrange,
            Charts charts,
            Fingerprint fingerprint,
            Callers callers,
            MergePatch patches,
            Clock clock) {
        this.programmes = programmes;
        this.activities = activities;
        this.arrange = arrange;
        this.charts = charts;
        this.fingerprint = fingerprint;
        this.callers = callers;
        this.patches = patches;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("kpi:view")
    @Operation(
            operationId = "listProgrammes",
            summary = "List programmes, oldest entry first; measured=false lists those without an indicator")
    public Page<ProgrammeItem> list(@Valid @BeanParam Paging paging, @Valid @BeanParam ProgrammeFilter filter) {
        var caller = callers.current();
        return programmes
                .page(filter, Rows.of(caller, clock), paging)
                .map(counted -> ProgrammeItem.of(counted, caller));
    }

    @GET
    @Path("loose-promises")
    @PermissionsAllowed("kpi:view")
    @Operation(
            operationId = "listLoosePromises",
            summary = "Promises of the ledger that are still owed and that no activity picked up")
    public Page<LoosePromise> loose(
            @Valid @BeanParam Paging paging,
            @RestQuery @Nullable UUID agreement,
            @RestQuery @Nullable @Pattern(regexp = "OURS|PARTNER|BOTH") String side) {
        return activities
                .loose(agreement, side, Rows.of(callers.current(), clock), paging)
                .map(LoosePromise::of);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("kpi:view")
    @Operation(
            operationId = "getProgramme",
            summary = "One programme with its activities, slippage, critical chain and plans: enough to draw it")
    public RestResponse<ProgrammeView> get(
            @RestPath UUID id,
            @RestQuery @Nullable @Size(max = 40) @Parameter(description = "A day or a moment: what was known then")
                    String asOf,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var asked = AsOf.read(asOf, clock);
        var view = charts.of(find(id, caller), asked, caller, Rows.of(caller, clock));
        return Conditional.ok(view, fingerprint.of(view), caller, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:create")
    @Operation(operationId = "createProgramme", summary = "A programme of an agreement, a partnership or a goal")
    public RestResponse<ProgrammeView> create(@Valid @NotNull CreateProgramme form) {
        var caller = callers.current();
        return created(arrange.create(form, caller).id(), caller);
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @PermissionsAllowed("kpi:update")
    @Operation(operationId = "changeProgramme", summary = "Change a programme itself (merge patch, with If-Match)")
    public RestResponse<ProgrammeView> change(
            @RestPath UUID id, @NotNull JsonNode patch, @Context HttpHeaders headers) {
        var caller = callers.current();
        var found = find(id, caller);
        Conditional.check(headers, fingerprint.of(view(found, caller)), caller);
        var form = patches.apply(found.programme().changeable(), patch, ChangeProgramme.class);
        arrange.change(found, form, caller);
        var view = view(found, caller);
        return Conditional.ok(view, fingerprint.of(view), caller, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/endings")
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:update")
    @Operation(operationId = "endProgramme", summary = "End a programme, with the reason; it stays on record")
    public RestResponse<ProgrammeView> end(@RestPath UUID id, @Valid @NotNull EndProgramme form) {
        var caller = callers.current();
        arrange.end(find(id, caller), form, caller);
        return created(id, caller);
    }

    private RestResponse<ProgrammeView> created(UUID id, Caller caller) {
        var view = view(find(id, caller), caller);
        return Conditional.created(URI.create("/api/v1/programmes/" + id), view, fingerprint.of(view), caller);
    }

    private ProgrammeView view(Programmes.Found found, Caller caller) {
        return charts.of(found, AsOf.read(null, clock), caller, Rows.of(caller, clock));
    }

    private Programmes.Found find(UUID id, Caller caller) {
        return programmes.visible(id, Rows.of(caller, clock)).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
