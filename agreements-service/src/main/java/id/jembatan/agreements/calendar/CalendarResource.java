package id.jembatan.agreements.calendar;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/calendars")
@Tag(
        name = "Holidays",
        description = "Which days are worked: computed holidays, decrees over them, and the working week")
@RunOnVirtualThread
class CalendarResource {

    private final Weeks weeks;
    private final Holidays holidays;
    private final Callers callers;

    CalendarResource(Weeks weeks, Holidays holidays, Callers callers) {
        this.weeks = weeks;
        this.holidays = holidays;
        this.callers = callers;
    }

    /// All that is decided of working weeks.
    record Calendars(List<WorkingWeek> items) {}

    @GET
    @PermissionsAllowed("procedure:view")
    @Operation(
            operationId = "listWorkingWeeks",
            summary = "List the working weeks of calendars; * stands for all others")
    public Calendars weeks() {
        return new Calendars(weeks.all());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("procedure:administer")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "decideWorkingWeek",
            summary = "Enter the working week of a calendar from a day on; open clocks are computed anew")
    public RestResponse<WorkingWeek> decide(@Valid @NotNull DecideWeek form) {
        return RestResponse.ResponseBuilder.<WorkingWeek>created(URI.create("/api/v1/calendars"))
                .entity(weeks.decide(form, callers.current()))
                .build();
    }

    @GET
    @Path("working-days")
    @PermissionsAllowed("procedure:view")
    @Transactional
    @Operation(
            operationId = "countWorkingDays",
            summary = "Count working days by one calendar or several, and name the days that were skipped and why")
    public WorkingDayCount count(
            @RestQuery @NotNull @Size(min = 1, max = 5) List<@Pattern(regexp = "[A-Z]{2}[A-Z0-9-]{0,8}") String> calendar,
            @RestQuery @NotNull LocalDate from,
            @RestQuery @Min(0) @Max(1000) @DefaultValue("0") int days,
            @RestQuery @DefaultValue("false") boolean backwards) {
        return holidays.count(calendar, from, days, backwards, callers.current().language());
    }
}
