package id.jembatan.partners.workinggroup;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// When groups meet, for a calendar; what was called off is left out.
@Path("/working-groups.ics")
@Tag(name = "Working groups", description = "Groups of us and a partner: members, meetings, minutes, decisions")
@RunOnVirtualThread
class MeetingCalendarResource {

    private final WorkingGroups groups;
    private final Meetings meetings;
    private final Callers callers;
    private final Clock clock;

    MeetingCalendarResource(WorkingGroups groups, Meetings meetings, Callers callers, Clock clock) {
        this.groups = groups;
        this.meetings = meetings;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Produces(CalendarFile.MEDIA_TYPE)
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(
            operationId = "calendarOfWorkingGroups",
            summary = "The meetings of the groups of the list, as a calendar file")
    public RestResponse<String> calendar(@BeanParam @Valid WorkingGroupFilter filter) {
        var at = clock.instant();
        var entries = meetings.dated(groups.condition(filter, callers.current(), null)).stream()
                .map(each -> CalendarEntry.wholeDays(
                        each.id(), each.day(), each.day(), each.group(), each.place(), null, at))
                .toList();
        return RestResponse.ResponseBuilder.ok(CalendarFile.of(entries))
                .header("Content-Type", CalendarFile.MEDIA_TYPE + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"working-groups.ics\"")
                .build();
    }
}
