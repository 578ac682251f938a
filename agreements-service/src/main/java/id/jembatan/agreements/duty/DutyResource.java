package id.jembatan.agreements.duty;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/duties")
@Tag(name = "Duties", description = "Reports owed to authorities: which, to whom, by when, and what has gone out")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DutyResource {

    private final Duties duties;
    private final PeriodBook periods;
    private final MergePatch mergePatch;
    private final Callers callers;

    DutyResource(Duties duties, PeriodBook periods, MergePatch mergePatch, Callers callers) {
        this.duties = duties;
        this.periods = periods;
        this.mergePatch = mergePatch;
        this.callers = callers;
    }

    /// All duties, by their codes.
    record DutyList(List<DutyView> items) {}

    @GET
    @PermissionsAllowed("agreement:view")
    @Operation(operationId = "listDuties", summary = "List the reports that are owed, with rhythm, due rule and ground")
    public DutyList list() {
        var caller = callers.current();
        return new DutyList(
                duties.all(caller).stream().map(it -> it.view(caller)).toList());
    }

    @GET
    @Path("{code}")
    @PermissionsAllowed("agreement:view")
    @Operation(operationId = "getDuty", summary = "One duty")
    public RestResponse<DutyView> get(@RestPath String code, @Context HttpHeaders headers) {
        var caller = callers.current();
        var duty = duties.get(code, caller);
        return Conditional.ok(duty.view(caller), duty.version(), caller, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:administer")
    @Idempotent
    @Transactional
    @Operation(operationId = "oweReport", summary = "Enter a report that is owed from now on")
    public RestResponse<DutyView> owe(@Valid @NotNull OweReport form) {
        var caller = callers.current();
        var duty = duties.owe(form, caller);
        return Conditional.created(
                URI.create("/api/v1/duties/" + duty.code()), duty.view(caller), duty.version(), caller);
    }

    @PATCH
    @Path("{code}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("agreement:administer")
    @Transactional
    @Operation(
            operationId = "changeDuty",
            summary =
                    "Change a duty, or switch it (JSON Merge Patch); open reports become due by the new rule; needs If-Match")
    public RestResponse<DutyView> change(
            @RestPath String code,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ChangeDuty.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var before = duties.toChange(code, caller);
        Conditional.check(headers, before.version(), caller);
        var after = duties.change(before, mergePatch.apply(before.terms(), patch, ChangeDuty.class), caller);
        return Conditional.ok(after.view(caller), after.version(), caller, headers);
    }

    @GET
    @Path("periods")
    @PermissionsAllowed("agreement:view")
    @Operation(operationId = "listOwedReports", summary = "List owed reports by due day: open, late, submitted")
    public Page<PeriodView> periods(@BeanParam @Valid PeriodFilter filter, @BeanParam @Valid Paging paging) {
        return periods.page(filter, callers.current(), paging);
    }

    @GET
    @Path("{code}/periods/{period}")
    @PermissionsAllowed("agreement:view")
    @Operation(operationId = "getOwedReport", summary = "One owed report")
    public PeriodView period(@RestPath String code, @RestPath UUID period) {
        var caller = callers.current();
        return periods.view(periods.get(code, period, caller), caller);
    }

    @POST
    @Path("{code}/periods/{period}/submissions")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "submitReport", summary = "Record the letter with which a report has gone out")
    public RestResponse<PeriodView> submit(
            @RestPath String code, @RestPath UUID period, @Valid @NotNull SubmitReport form) {
        return RestResponse.ResponseBuilder.<PeriodView>created(
                        URI.create("/api/v1/duties/" + code + "/periods/" + period))
                .entity(periods.submit(code, period, form, callers.current()))
                .build();
    }
}
