package id.jembatan.kpi.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.http.ExactBytes;
import id.jembatan.platform.sheet.Exports;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The report on results. The ETag is the hash of its bytes, and the same cut-off day gives the same bytes.
@Path("/reports")
@Tag(name = "Reports", description = "What is known of the results of a half-year or year, as of a day that is over")
@RunOnVirtualThread
class ReportResource {

    private static final String KIND = "{kind: half-year|year}";
    private static final String PERIOD = "`2026-H1` or `2026`; the last one that had ended when left out";
    private static final String CUT_OFF =
            "The last day whose entries are in it, which must be over; yesterday when left out";

    private final Reports reports;
    private final Callers callers;
    private final ObjectMapper json;

    ReportResource(Reports reports, Callers callers, ObjectMapper json) {
        this.reports = reports;
        this.callers = callers;
        this.json = json.copy().enable(SerializationFeature.INDENT_OUTPUT);
    }

    @GET
    @Path(KIND)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("kpi:export")
    @Transactional
    @Operation(
            operationId = "reportResults",
            summary =
                    "Planned, reported, verified and disputed apart, with the figures that nobody has verified counted")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResultsReport.class)))
    public RestResponse<byte[]> data(
            @RestPath String kind,
            @RestQuery @Parameter(description = PERIOD) @Nullable String period,
            @RestQuery @Parameter(description = CUT_OFF) @Nullable LocalDate cutOff) {
        try {
            return ExactBytes.page(json.writeValueAsBytes(report(kind, period, cutOff)), MediaType.APPLICATION_JSON);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path(KIND + ".csv")
    @Produces(Exports.CSV)
    @PermissionsAllowed("kpi:export")
    @Transactional
    @Operation(operationId = "reportResultsTable", summary = "The lines of the report as a table; no cell is a formula")
    public RestResponse<byte[]> csv(
            @RestPath String kind,
            @RestQuery @Parameter(description = PERIOD) @Nullable String period,
            @RestQuery @Parameter(description = CUT_OFF) @Nullable LocalDate cutOff) {
        return report(kind, period, cutOff).table().csv();
    }

    @GET
    @Path(KIND + ".xlsx")
    @Produces(Exports.XLSX)
    @PermissionsAllowed("kpi:export")
    @Transactional
    @Operation(operationId = "reportResultsWorkbook", summary = "The lines of the report as a workbook")
    public RestResponse<byte[]> xlsx(
            @RestPath String kind,
            @RestQuery @Parameter(description = PERIOD) @Nullable String period,
            @RestQuery @Parameter(description = CUT_OFF) @Nullable LocalDate cutOff) {
        return report(kind, period, cutOff).table().xlsx();
    }

    private ResultsReport report(String kind, @Nullable String period, @Nullable LocalDate cutOff) {
        return reports.of(ReportKind.of(kind), period, cutOff, callers.current());
    }
}
