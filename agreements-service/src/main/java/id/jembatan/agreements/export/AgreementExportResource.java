package id.jembatan.agreements.export;

import id.jembatan.agreements.agreement.AgreementFilter;
import id.jembatan.agreements.agreement.AgreementRows;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.sheet.Column;
import id.jembatan.platform.sheet.Exports;
import id.jembatan.platform.sheet.Sheet;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The same rows as the list, in the forms that spreadsheets and calendars read, by their own addresses.
@Path("/")
@Tag(name = "Agreements", description = "Cases: where they stand, with whom, and what is said of them")
@RunOnVirtualThread
class AgreementExportResource {

    private final AgreementRows agreements;
    private final Procedures procedures;
    private final Agenda agenda;
    private final Exports exports;
    private final Callers callers;

    AgreementExportResource(
            AgreementRows agreements, Procedures procedures, Agenda agenda, Exports exports, Callers callers) {
        this.agreements = agreements;
        this.procedures = procedures;
        this.agenda = agenda;
        this.exports = exports;
        this.callers = callers;
    }

    @GET
    @Path("agreements.csv")
    @Produces(Exports.CSV)
    @PermissionsAllowed("agreement:export")
    @Operation(operationId = "exportAgreements", summary = "The cases of the list as a table; no cell is a formula")
    public RestResponse<StreamingOutput> csv(@BeanParam @Valid AgreementFilter filter) {
        var caller = callers.current();
        return exports.csv(sheet(filter, caller));
    }

    @GET
    @Path("agreements.xlsx")
    @Produces(Exports.XLSX)
    @PermissionsAllowed("agreement:export")
    @Operation(operationId = "exportAgreementsWorkbook", summary = "The cases of the list as a workbook")
    public RestResponse<StreamingOutput> xlsx(@BeanParam @Valid AgreementFilter filter) {
        var caller = callers.current();
        return exports.xlsx(sheet(filter, caller));
    }

    @GET
    @Path("agreements.ics")
    @Produces(Agenda.MEDIA_TYPE)
    @PermissionsAllowed("agreement:export")
    @Operation(
            operationId = "exportAgreementsCalendar",
            summary = "Time limits and ends of the cases of the list as a calendar file")
    public RestResponse<StreamingOutput> calendar(@BeanParam @Valid AgreementFilter filter) {
        var caller = callers.current();
        filter.check();
        return exports.answer(
                Agenda.MEDIA_TYPE + ";charset=utf-8", "agreements.ics", out -> agenda.write(out, filter, caller));
    }

    private Sheet sheet(AgreementFilter filter, Caller caller) {
        return new Sheet(
                "agreements",
                List.of(
                        Column.text("reference"),
                        Column.text("title"),
                        Column.text("kind"),
                        Column.text("procedure", "procedure_code"),
                        Column.number("procedure_version", "procedure_version"),
                        Column.text("stage"),
                        new Column(
                                "stage_label",
                                row -> procedures
                                        .frozen(row.getString("procedure_code"), row.getInt("procedure_version"))
                                        .stage(row.getString("stage"))
                                        .label()
                                        .in(caller.language())),
                        Column.flag("on_hold", "on_hold"),
                        new Column("flags", row -> several(row, "flags")),
                        Column.text("end_reason"),
                        Column.text("partners"),
                        Column.text("partner_codes"),
                        Column.text("countries"),
                        new Column("sectors", row -> several(row, "sectors")),
                        Column.text("agency"),
                        Column.text("origin"),
                        Column.text("goals"),
                        Column.partialDate("opened_on", "opened"),
                        Column.text("end_date"),
                        Column.text("status", "status_text"),
                        Column.text("source"),
                        Column.text("certainty"),
                        Column.moment("changed_at", "changed_at")),
                agreements.cases(filter, caller));
    }

    private static String several(ResultSet row, String column) throws SQLException {
        return String.join(";", (String[]) row.getArray(column).getArray());
    }
}
