package id.jembatan.partners.engagement;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.ical.CalendarEntry;
import id.jembatan.platform.ical.CalendarFile;
import id.jembatan.platform.sheet.Exports;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The same rows as the list, in the forms that spreadsheets and calendars read, by their own addresses.
@Path("/")
@Tag(name = "Engagements", description = "What happens between people: meetings, visits, trainings, exchanges, events")
@RunOnVirtualThread
class EngagementExportResource {

    /// A calendar file is built whole, and no calendar wants more entries.
    private static final int MOST_ENTRIES = 5_000;

    private final Engagements engagements;
    private final Exports exports;
    private final Callers callers;
    private final Clock clock;

    EngagementExportResource(Engagements engagements, Exports exports, Callers callers, Clock clock) {
        this.engagements = engagements;
        this.exports = exports;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Path("engagements.csv")
    @Produces(Exports.CSV)
    @PermissionsAllowed("engagement:export")
    @Operation(
            operationId = "exportEngagements",
            summary = "The engagements of the list as a table; no cell is a formula")
    public RestResponse<StreamingOutput> csv(@BeanParam @Valid EngagementFilter filter) {
        var condition = engagements.condition(filter, callers.current());
        return exports.csv(EngagementSheet.of(condition.sql(), condition.parameters()));
    }

    @GET
    @Path("engagements.xlsx")
    @Produces(Exports.XLSX)
    @PermissionsAllowed("engagement:export")
    @Operation(operationId = "exportEngagementsWorkbook", summary = "The engagements of the list as a workbook")
    public RestResponse<StreamingOutput> xlsx(@BeanParam @Valid EngagementFilter filter) {
        var condition = engagements.condition(filter, callers.current());
        return exports.xlsx(EngagementSheet.of(condition.sql(), condition.parameters()));
    }

    @GET
    @Path("engagements.ics")
    @Produces(CalendarFile.MEDIA_TYPE)
    @PermissionsAllowed("engagement:export")
    @Transactional
    @Operation(
            operationId = "exportEngagementsCalendar",
            summary = "The engagements of the list as a calendar file: those whose day is known, 5,000 at most")
    public RestResponse<String> calendar(@BeanParam @Valid EngagementFilter filter) {
        var entries = engagements
                .all(filter, callers.current())
                .flatMap(List::stream)
                .map(this::entry)
                .flatMap(Optional::stream)
                .limit(MOST_ENTRIES)
                .toList();
        return RestResponse.ResponseBuilder.ok(CalendarFile.of(entries))
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"engagements.ics\"")
                .build();
    }

    private Optional<CalendarEntry> entry(Engagement it) {
        var subject = it.confidential() ? "***" : String.valueOf(it.words().subject());
        var place = it.confidential() ? null : it.place();
        var starts = it.startsAt();
        if (starts != null) {
            var ends = it.endsAt();
            return Optional.of(CalendarEntry.timed(
                    it.id(),
                    starts.toInstant(),
                    ends == null ? null : ends.toInstant(),
                    subject,
                    place,
                    null,
                    clock.instant()));
        }
        var first = Engagement.exact(it.begins());
        var last = it.lastDay();
        return first == null
                ? Optional.empty()
                : Optional.of(CalendarEntry.wholeDays(
                        it.id(), first, last == null ? first : last, subject, place, null, clock.instant()));
    }
}
