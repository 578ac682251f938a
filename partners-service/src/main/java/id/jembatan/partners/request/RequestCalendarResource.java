package id.jembatan.partners.request;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.ical.CalendarEntry;
import id.jembatan.platform.ical.CalendarFile;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// When what is asked is due, for a calendar.
@Path("/requests.ics")
@Tag(name = "Requests", description = "What our desks ask of a mission")
@RunOnVirtualThread
class RequestCalendarResource {

    private final Requests requests;
    private final Callers callers;
    private final Clock clock;

    RequestCalendarResource(Requests requests, Callers callers, Clock clock) {
        this.requests = requests;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Produces(CalendarFile.MEDIA_TYPE)
    @PermissionsAllowed("request:view")
    @Transactional
    @Operation(
            operationId = "calendarOfRequests",
            summary = "When the requests of the list are due, as a calendar file")
    public RestResponse<String> calendar(@BeanParam @Valid RequestFilter filter) {
        var entries = new ArrayList<CalendarEntry>();
        requests.each(
                filter, callers.current(), part -> part.forEach(each -> entries.add(entry(each, clock.instant()))));
        return RestResponse.ResponseBuilder.ok(CalendarFile.of(entries))
                .header("Content-Type", CalendarFile.MEDIA_TYPE + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"requests.ics\"")
                .build();
    }

    private static CalendarEntry entry(Request request, Instant at) {
        var day = request.due().on();
        return day == null
                ? CalendarEntry.timed(
                        request.id(), request.dueAt(), null, request.title(), null, request.missionCode(), at)
                : CalendarEntry.wholeDays(request.id(), day, day, request.title(), null, request.missionCode(), at);
    }
}
