package id.jembatan.partners.commitment;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.ical.CalendarEntry;
import id.jembatan.platform.ical.CalendarFile;
import id.jembatan.platform.sheet.Column;
import id.jembatan.platform.sheet.Exports;
import id.jembatan.platform.sheet.Selection;
import id.jembatan.platform.sheet.Sheet;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The same rows as the list, in the forms that spreadsheets and calendars read, by their own addresses.
@Path("/")
@Tag(name = "Commitments", description = "What was promised, by whom and until when")
@RunOnVirtualThread
class CommitmentExportResource {

    /// A calendar file is built whole, and no calendar wants more entries.
    private static final int MOST_ENTRIES = 5_000;

    private static final String QUERY = """
            select c.*, p.code as partner, case when c.confidential then null else c.title end as shown_title,
                case when c.confidential then null else c.owner_text end as shown_owner,
                case when c.confidential then null else c.note end as shown_note,
                case when c.confidential then null else c.evidence end as shown_evidence
            from commitment c join partner p on p.id = c.partner_id
            where %s order by coalesce(c.due_on, date '9999-12-31'), c.id""";

    private static final List<Column> COLUMNS = List.of(
            Column.text("id"),
            Column.text("partner"),
            Column.text("side"),
            Column.text("title", "shown_title"),
            Column.text("owner", "owner_desk"),
            Column.text("owner_text", "shown_owner"),
            Column.day("due_on", "due_on"),
            Column.text("state"),
            Column.day("settled_on", "done_on"),
            Column.text("note", "shown_note"),
            Column.text("evidence", "shown_evidence"),
            Column.text("origin_kind"),
            Column.text("origin_id"),
            Column.text("audience"),
            Column.text("keeper"),
            Column.flag("confidential", "confidential"));

    private final CommitmentRows rows;
    private final Commitments commitments;
    private final Exports exports;
    private final Callers callers;
    private final Clock clock;

    CommitmentExportResource(
            CommitmentRows rows, Commitments commitments, Exports exports, Callers callers, Clock clock) {
        this.rows = rows;
        this.commitments = commitments;
        this.exports = exports;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Path("commitments.csv")
    @Produces(Exports.CSV)
    @PermissionsAllowed("engagement:export")
    @Operation(
            operationId = "exportCommitments",
            summary = "The commitments of the list as a table; no cell is a formula")
    public RestResponse<StreamingOutput> csv(@BeanParam @Valid CommitmentFilter filter) {
        return exports.csv(sheet(filter));
    }

    @GET
    @Path("commitments.xlsx")
    @Produces(Exports.XLSX)
    @PermissionsAllowed("engagement:export")
    @Operation(operationId = "exportCommitmentsWorkbook", summary = "The commitments of the list as a workbook")
    public RestResponse<StreamingOutput> xlsx(@BeanParam @Valid CommitmentFilter filter) {
        return exports.xlsx(sheet(filter));
    }

    @GET
    @Path("commitments.ics")
    @Produces(CalendarFile.MEDIA_TYPE)
    @PermissionsAllowed("engagement:export")
    @Transactional
    @Operation(
            operationId = "exportCommitmentsCalendar",
            summary = "The due days of the list as a calendar file, 5,000 at most")
    public RestResponse<String> calendar(@BeanParam @Valid CommitmentFilter filter) {
        var entries = rows.first(filter, callers.current(), commitments.today(), MOST_ENTRIES).stream()
                .filter(each -> each.dueOn() != null)
                .map(each -> CalendarEntry.wholeDays(
                        each.id(),
                        Objects.requireNonNull(each.dueOn()),
                        Objects.requireNonNull(each.dueOn()),
                        each.confidential() ? "***" : each.title(),
                        null,
                        null,
                        clock.instant()))
                .toList();
        return RestResponse.ResponseBuilder.ok(CalendarFile.of(entries))
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"commitments.ics\"")
                .build();
    }

    private Sheet sheet(CommitmentFilter filter) {
        var selected = rows.selected(filter, callers.current(), commitments.today());
        return new Sheet("commitments", COLUMNS, new Selection(QUERY.formatted(selected.sql()), selected.parameters()));
    }
}
