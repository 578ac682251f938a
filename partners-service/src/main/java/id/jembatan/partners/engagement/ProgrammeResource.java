package id.jembatan.partners.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.ical.CalendarFile;
import id.jembatan.platform.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// The programme of a visit, as it is read, carried in a calendar, and kept.
@Path("/engagements/{id}")
@Tag(name = "Engagements", description = "What happens between people: meetings, visits, trainings, exchanges, events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProgrammeResource {

    private final Engagements engagements;
    private final VisitDesk desk;
    private final Logbook logbook;
    private final MergePatch mergePatch;
    private final Callers callers;

    ProgrammeResource(
            Engagements engagements, VisitDesk desk, Logbook logbook, MergePatch mergePatch, Callers callers) {
        this.engagements = engagements;
        this.desk = desk;
        this.logbook = logbook;
        this.mergePatch = mergePatch;
        this.callers = callers;
    }

    @GET
    @Path("programme")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(
            operationId = "getProgramme",
            summary = "Programme, delegation and contacts; names only until some time after the visit")
    public RestResponse<ProgrammeView> programme(@RestPath UUID id) {
        var caller = callers.current();
        var engagement = engagements.get(id, caller);
        logbook.looked(engagement, caller);
        return RestResponse.ResponseBuilder.ok(desk.programme(engagement, caller))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @GET
    @Path("programme.ics")
    @Produces(CalendarFile.MEDIA_TYPE)
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(operationId = "getProgrammeCalendar", summary = "The programme as a calendar file (iCalendar)")
    public RestResponse<String> calendar(@RestPath UUID id) {
        var caller = callers.current();
        var engagement = engagements.get(id, caller);
        logbook.looked(engagement, caller);
        return RestResponse.ResponseBuilder.ok(desk.calendar(engagement, caller))
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"programme.ics\"")
                .build();
    }

    @POST
    @Path("programme-lines")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "addProgrammeLine", summary = "Enter a line of the programme")
    public RestResponse<ProgrammeView> add(@RestPath UUID id, @Valid @NotNull SayProgrammeLine form) {
        var caller = callers.current();
        var engagement = engagements.get(id, caller);
        var line = desk.add(engagement, form, caller);
        return Conditional.created(
                URI.create("/api/v1/engagements/" + id + "/programme-lines/" + line.id()),
                desk.programme(engagement, caller),
                engagement.version(),
                caller);
    }

    @PATCH
    @Path("programme-lines/{line}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("engagement:update")
    @Transactional
    @Operation(
            operationId = "changeProgrammeLine",
            summary = "Correct a line (JSON Merge Patch); needs the engagement's ETag in If-Match")
    public RestResponse<ProgrammeView> change(
            @RestPath UUID id,
            @RestPath UUID line,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = SayProgrammeLine.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var engagement = engagements.get(id, caller);
        var present = desk.line(engagement, line);
        Conditional.check(headers, engagement.version(), caller);
        desk.change(engagement, present, mergePatch.apply(present.said(), patch, SayProgrammeLine.class), caller);
        return shown(engagement, caller, headers);
    }

    @DELETE
    @Path("programme-lines/{line}")
    @PermissionsAllowed("engagement:update")
    @Transactional
    @Operation(
            operationId = "withdrawProgrammeLine",
            summary = "Take a line out of the programme; needs the engagement's ETag in If-Match")
    public RestResponse<ProgrammeView> withdraw(@RestPath UUID id, @RestPath UUID line, @Context HttpHeaders headers) {
        var caller = callers.current();
        var engagement = engagements.get(id, caller);
        var present = desk.line(engagement, line);
        Conditional.check(headers, engagement.version(), caller);
        desk.withdraw(engagement, present, caller);
        return shown(engagement, caller, headers);
    }

    private RestResponse<ProgrammeView> shown(Engagement engagement, Caller caller, HttpHeaders headers) {
        return Conditional.ok(desk.programme(engagement, caller), engagement.version(), caller, headers);
    }
}
