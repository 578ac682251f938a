package id.jembatan.agreements.duty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.sheet.Exports;
import id.jembatan.platform.sheet.Undated;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

    private final Duties duties;
    private final PeriodBook periods;
    private final Reports reports;
    private final Callers callers;
    private final ObjectMapper json;

    ReportResource(Duties duties, PeriodBook periods, Reports reports, Callers callers, ObjectMapper json) {
        this.duties = duties;
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
            return answer(json.writeValueAsBytes(report(code, period, cutOff)), MediaType.APPLICATION_JSON, null);
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
        var report = report(code, period, cutOff);
        var out = new ByteArrayOutputStream();
        try {
            Exports.csv(out, Report.HEADER, rows -> {
                for (var line : report.lines()) {
                    rows.row(report.cells(line));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer(out.toByteArray(), Exports.CSV + ";charset=utf-8;header=present", code + ".csv");
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
        var report = report(code, period, cutOff);
        var out = new ByteArrayOutputStream();
        try {
            Exports.xlsx(out, "report", Report.HEADER, rows -> {
                for (var line : report.lines()) {
                    rows.row(report.cells(line));
                }
            });
            return answer(Undated.workbook(out.toByteArray(), report.cutOff()), Exports.XLSX, code + ".xlsx");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return answer(page.getBytes(StandardCharsets.UTF_8), MediaType.TEXT_HTML + ";charset=utf-8", null);
    }

    private Report report(String code, UUID period, @Nullable LocalDate cutOff) {
        var caller = callers.current();
        return reports.of(duties.get(code, caller), periods.get(code, period, caller), cutOff, periods.today(), caller);
    }

    private static RestResponse<byte[]> answer(byte[] bytes, String mediaType, @Nullable String fileName) {
        var answer = RestResponse.ResponseBuilder.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.ETAG, "\"" + Sha256.hex(bytes) + "\"");
        if (fileName != null) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        }
        return answer.build();
    }
}
