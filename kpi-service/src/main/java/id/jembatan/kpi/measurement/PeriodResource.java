package id.jembatan.kpi.measurement;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/applied-indicators/{id}/periods")
@Tag(name = "Periods")
@RunOnVirtualThread
class PeriodResource {

    private final Schedule schedule;
    private final ReportingPeriods periods;
    private final Callers callers;
    private final Clock clock;

    PeriodResource(Schedule schedule, ReportingPeriods periods, Callers callers, Clock clock) {
        this.schedule = schedule;
        this.periods = periods;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("kpi:view")
    @Operation(
            operationId = "listPeriods",
            summary = "For which times a figure is owed, until when, and what is locked")
    public ReportingPeriodView.All list(@RestPath UUID id) {
        var caller = callers.current();
        var place = schedule.place(id, caller);
        return all(place, caller);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:update")
    @Operation(operationId = "addPeriod", summary = "Let a figure be owed for a time that no rhythm cuts")
    public RestResponse<ReportingPeriodView> add(@RestPath UUID id, @Valid @NotNull AddPeriod form) {
        var caller = callers.current();
        return created(id, schedule.add(schedule.place(id, caller), form, caller), caller);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("series")
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:update")
    @Operation(
            operationId = "generatePeriods",
            summary = "Cut the time between two days by a rhythm; what is there stays as it is")
    public RestResponse<ReportingPeriodView.All> generate(@RestPath UUID id, @Valid @NotNull GeneratePeriods form) {
        var caller = callers.current();
        var place = schedule.place(id, caller);
        schedule.generate(place, form, caller);
        return RestResponse.ResponseBuilder.<ReportingPeriodView.All>created(location(id))
                .entity(all(place, caller))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("locks")
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:administer")
    @Operation(
            operationId = "lockPeriod",
            summary = "Lock a period with a reason: no new figure, no correction, no other target")
    public RestResponse<ReportingPeriodView> lock(@RestPath UUID id, @Valid @NotNull LockPeriod form) {
        var caller = callers.current();
        return created(id, schedule.lock(schedule.place(id, caller), form, caller), caller);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("unlocks")
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:administer")
    @Operation(operationId = "unlockPeriod", summary = "Open a locked period for one person until a moment")
    public RestResponse<ReportingPeriodView> unlock(@RestPath UUID id, @Valid @NotNull UnlockPeriod form) {
        var caller = callers.current();
        return created(id, schedule.unlock(schedule.place(id, caller), form, caller), caller);
    }

    private ReportingPeriodView.All all(Place place, Caller caller) {
        return new ReportingPeriodView.All(periods.of(place.applied().id()).stream()
                .map(it -> ReportingPeriodView.of(it, caller, clock.instant()))
                .toList());
    }

    private RestResponse<ReportingPeriodView> created(UUID id, ReportingPeriod period, Caller caller) {
        return RestResponse.ResponseBuilder.<ReportingPeriodView>created(location(id))
                .entity(ReportingPeriodView.of(period, caller, clock.instant()))
                .build();
    }

    private static URI location(UUID id) {
        return URI.create("/api/v1/applied-indicators/" + id + "/periods");
    }
}
