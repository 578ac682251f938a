package id.jembatan.agreements.calendar;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/holidays")
@Tag(name = "Holidays")
@RunOnVirtualThread
class HolidayResource {

    private final Holidays holidays;
    private final Callers callers;

    HolidayResource(Holidays holidays, Callers callers) {
        this.holidays = holidays;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("procedure:view")
    @Operation(
            operationId = "listHolidays",
            summary =
                    "List the days of calendars, by day; with calendar and year also those that are computed and not decreed")
    public Page<HolidayView> list(
            @BeanParam @Valid Paging paging,
            @RestQuery @Pattern(regexp = "[A-Z]{2}[A-Z0-9-]{0,8}") @Nullable String calendar,
            @RestQuery @Min(1900) @Max(2200) @Nullable Integer year) {
        return holidays.page(calendar, year, paging, callers.current().language());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("procedure:administer")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "decreeHoliday",
            summary = "Enter a day off, or a working day again; open clocks are computed anew")
    public RestResponse<HolidayView> decree(@Valid @NotNull DecreeHoliday form) {
        var holiday = holidays.decree(form, callers.current());
        return RestResponse.ResponseBuilder.<HolidayView>created(URI.create("/api/v1/holidays?calendar="
                        + holiday.calendar() + "&year=" + holiday.day().getYear()))
                .entity(holiday)
                .build();
    }
}
