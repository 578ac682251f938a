package id.jembatan.kpi.iati;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sheet.Exports;
import id.jembatan.platform.sheet.Upload;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/iati")
@Tag(name = "Publications", description = "What is public, and the exchange with others in IATI 2.03")
@RunOnVirtualThread
class IatiResource {

    private final GoingOut goingOut;
    private final Bringing bringing;
    private final Publications publications;
    private final Exports exports;
    private final Callers callers;
    private final Clock clock;
    private final ZoneId zone;

    IatiResource(
            GoingOut goingOut,
            Bringing bringing,
            Publications publications,
            Exports exports,
            Callers callers,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.goingOut = goingOut;
        this.bringing = bringing;
        this.publications = publications;
        this.exports = exports;
        this.callers = callers;
        this.clock = clock;
        this.zone = zone;
    }

    @GET
    @Path("activities.xml")
    @Produces(Upload.XML)
    @PermissionsAllowed("kpi:export")
    @Operation(
            operationId = "exportIatiActivities",
            summary =
                    "IATI 2.03 of everything that was public and verified when a day had ended; the same day gives the same bytes")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = Upload.XML, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<StreamingOutput> export(
            @RestQuery @Parameter(description = "A day that is over; yesterday when left out") @Nullable LocalDate asOf,
            @RestQuery @Nullable UUID scorecard) {
        var today = LocalDate.now(clock.withZone(zone));
        var day = asOf == null ? today.minusDays(1) : asOf;
        if (!day.isBefore(today)) {
            throw new Refusal(CommonProblem.INVALID).at("asOf", IatiProblem.DAY_NOT_OVER, day);
        }
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        var rows = Rows.of(callers.current(), clock);
        if (publications.publicBefore(end, scorecard, "", rows).isEmpty()) {
            throw new Refusal(IatiProblem.NOTHING_PUBLIC, day);
        }
        return exports.answer(
                Upload.XML, "iati-activities-" + day + ".xml", out -> goingOut.write(out, end, scorecard, rows));
    }

    @POST
    @Path("imports")
    @Consumes(Upload.XML)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @TransactionConfiguration(timeout = Bringing.SECONDS)
    @Idempotent
    @PermissionsAllowed("kpi:administer")
    @Operation(
            operationId = "importIatiActivities",
            summary = "Take a file of IATI 2.03, all of it or nothing; the same file again changes nothing")
    public RestResponse<IatiReport> bring(
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RequestBody(
                            required = true,
                            content = @Content(mediaType = Upload.XML, schema = @Schema(type = SchemaType.STRING)))
                    @NotNull Upload file) {
        return RestResponse.ok(bringing.take(file, dryRun, callers.current()));
    }
}
