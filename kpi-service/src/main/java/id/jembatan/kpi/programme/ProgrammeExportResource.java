package id.jembatan.kpi.programme;

import id.jembatan.kpi.moment.AsOf;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.sheet.Exports;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The implementation schedule as a table: a row for each activity of the programmes of the list.
@Path("/")
@Tag(name = "Programmes")
@RunOnVirtualThread
class ProgrammeExportResource {

    private static final int AT_ONCE = 20;
    private static final List<String> HEADER = List.of(
            "programme",
            "programme_code",
            "programme_title",
            "subject_kind",
            "subject_reference",
            "subject_title",
            "year",
            "position",
            "activity",
            "code",
            "kind",
            "title",
            "our_owner",
            "partner_owner",
            "learning",
            "cost_side",
            "state",
            "baseline_end",
            "planned_start",
            "planned_end",
            "forecast_start",
            "forecast_end",
            "actual_start",
            "actual_end",
            "slippage_days",
            "slippage_at_least",
            "slippage_at_most",
            "slippage_reason",
            "late",
            "total_float",
            "critical",
            "source",
            "certainty");

    private final Programmes programmes;
    private final Charts charts;
    private final EntityManager entities;
    private final Exports exports;
    private final Callers callers;
    private final Clock clock;

    ProgrammeExportResource(
            Programmes programmes,
            Charts charts,
            EntityManager entities,
            Exports exports,
            Callers callers,
            Clock clock) {
        this.programmes = programmes;
        this.charts = charts;
        this.entities = entities;
        this.exports = exports;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Path("programmes.csv")
    @Produces(Exports.CSV)
    @PermissionsAllowed("kpi:export")
    @Operation(
            operationId = "exportProgrammes",
            summary = "The activities of the programmes of the list as a table; no cell is a formula")
    public RestResponse<StreamingOutput> csv(@Valid @BeanParam ProgrammeFilter filter) {
        return exports.csv("programmes", HEADER, filling(filter, callers.current()));
    }

    @GET
    @Path("programmes.xlsx")
    @Produces(Exports.XLSX)
    @PermissionsAllowed("kpi:export")
    @Operation(
            operationId = "exportProgrammesWorkbook",
            summary = "The activities of the programmes of the list as a workbook")
    public RestResponse<StreamingOutput> xlsx(@Valid @BeanParam ProgrammeFilter filter) {
        return exports.xlsx("programmes", HEADER, filling(filter, callers.current()));
    }

    private Exports.Filling filling(ProgrammeFilter filter, Caller caller) {
        var rows = Rows.of(caller, clock);
        var now = AsOf.read(null, clock);
        return table -> {
            @Nullable UUID after = null;
            do {
                var found = programmes.next(filter, rows, after, AT_ONCE);
                for (var each : found) {
                    var programme = charts.of(each.found(), now, caller, rows);
                    for (var line : programme.lines()) {
                        table.row(cells(programme, line));
                    }
                }
                after = found.size() < AT_ONCE
                        ? null
                        : found.getLast().found().programme().id();
                entities.clear(); // what was written out is not needed again
            } while (after != null);
        };
    }

    private static List<@Nullable Object> cells(ProgrammeView programme, ProgrammeView.Line line) {
        var it = line.activity();
        var slippage = line.slippage();
        var baseline = line.baseline();
        return cells(
                programme.id(),
                programme.code(),
                programme.title(),
                programme.subject().kind(),
                programme.subject().reference(),
                programme.subject().title(),
                programme.year(),
                it.position(),
                it.id(),
                it.code(),
                it.kind(),
                it.title(),
                it.ourOwner(),
                it.partnerOwner(),
                it.learning(),
                it.costSide(),
                it.state(),
                baseline == null ? null : baseline.end(),
                it.planned().start(),
                it.planned().end(),
                it.forecast().start(),
                it.forecast().end(),
                it.actual().start(),
                it.actual().end(),
                slippage.days(),
                slippage.atLeast(),
                slippage.atMost(),
                slippage.reason(),
                line.late(),
                line.place().totalFloat(),
                line.place().critical(),
                it.source(),
                it.certainty());
    }

    private static List<@Nullable Object> cells(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
