package id.jembatan.agreements.duty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.http.ExactBytes;
import id.jembatan.platform.sheet.Exports;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
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

/// The report that is owed, in the forms that are sent and looked at. The ETag is the hash of its bytes.
@Path("/duties/{code}/periods/{period}")
@Tag(name = "Duties", description = "Reports owed to authorities: which, to whom, by when, and what has gone out")
@RunOnVirtualThread
class ReportResource {

    private static final String CUT_OFF =
            "The last day whose entries are in it, which must be over; by default that on record, or yesterday";

    private final PeriodBook periods;
    private final Reports reports;
    private final Callers callers;
    private final ObjectMapper json;

    ReportResource(PeriodBook periods, Reports reports, Callers callers, ObjectMapper json) {
        this.periods = periods;
        this.reports = reports;
        this.callers = callers;
        this.json = json.copy().enable(SerializationFeature.INDENT_OUTPUT);
    }

    @CheckedTemplate(basePath = "duty", requireTypeSafeExpressions = true)
    static class Templates {
        private Templates() {}

        static native TemplateInstance report(Report report, ReportWords say, String language);
    }

    @GET
    @Path("report")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:export")
    @Transactional
    @Operation(
            operationId = "renderReport",
            summary = "The report from the register as it was; the same cut-off day gives the same bytes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Report.class)))
    public RestResponse<byte[]> data(
            @RestPath String code,
            @RestPath UUID period,
            @RestQuery @Parameter(description = CUT_OFF) @Nullable LocalDate cutOff) {
        try {
            return ExactBytes.page(json.writeValueAsBytes(report(code, period, cutOff)), MediaType.APPLICATION_JSON);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("report.csv")
    @Produces(Exports.CSV)
    @PermissionsAllowed("agreement:export")
    @Transactional
    @Operation(operationId = "renderReportTable", summary = "The lines of the report as a table; no cell is a formula")
    public RestResponse<byte[]> csv(
            @RestPath String code,
            @RestPath UUID period,
            @RestQuery @Parameter(description = CUT_OFF) @Nullable LocalDate cutOff) {
        return report(code, period, cutOff).table().csv();
    }

    @GET
    @Path("report.xlsx")
    @Produces(Exports.XLSX)
    @PermissionsAllowed("agreement:export")
    @Transactional
    @Operation(operationId = "renderReportWorkbook", summary = "The lines of the report as a workbook")
    public RestResponse<byte[]> xlsx(
            @RestPath String code,
            @RestPath UUID period,
            @RestQuery @Parameter(description = CUT_OFF) @Nullable LocalDate cutOff) {
        return report(code, period, cutOff).table().xlsx();
    }

    @GET
    @Path("report.html")
    @Produces(MediaType.TEXT_HTML)
    @PermissionsAllowed("agreement:export")
    @Transactional
    @Operation(operationId = "renderReportPage", summary = "The report as a page to print")
    public RestResponse<byte[]> page(
            @RestPath String code,
            @RestPath UUID period,
            @RestQuery @Parameter(description = CUT_OFF) @Nullable LocalDate cutOff) {
        var language = callers.current().language();
        var page = Templates.report(report(code, period, cutOff), new ReportWords(language), language.getLanguage())
                .render();
        return ExactBytes.page(page.getBytes(StandardCharsets.UTF_8), MediaType.TEXT_HTML + ";charset=utf-8");
    }

    private Report report(String code, UUID period, @Nullable LocalDate cutOff) {
        var caller = callers.current();
        return reports.of(periods.get(code, period, caller), cutOff, periods.today(), caller);
    }
}
