package id.jembatan.kpi.bulk;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.reminder.OwedFigure;
import id.jembatan.kpi.reminder.OwedFigures;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.sheet.Exports;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A table to fill in: one row for each figure that the caller may report and that is due by a day.
@Path("/observations")
@Tag(name = "Observations")
@RunOnVirtualThread
class TemplateResource {

    private static final String NAME = "observations-due";

    private final OwedFigures owed;
    private final Exports exports;
    private final Callers callers;
    private final Clock clock;
    private final int mostRows;

    TemplateResource(
            OwedFigures owed,
            Exports exports,
            Callers callers,
            Clock clock,
            @ConfigProperty(name = "jembatan.bulk.rows") int mostRows) {
        this.owed = owed;
        this.exports = exports;
        this.callers = callers;
        this.clock = clock;
        this.mostRows = mostRows;
    }

    @GET
    @Path("template.csv")
    @Produces(Exports.CSV)
    @PermissionsAllowed("kpi:update")
    @Operation(
            operationId = "observationTemplateCsv",
            summary = "A table of what is due, to fill in and send back (CSV)")
    public RestResponse<StreamingOutput> csv(
            @RestQuery @Nullable @Parameter(description = "The last due day; today when left out") LocalDate until,
            @RestQuery @Nullable UUID scorecard,
            @RestQuery @DefaultValue("false") boolean mine) {
        var caller = callers.current();
        var found = found(until, scorecard, mine, caller);
        return exports.csv(NAME, ObservationTable.COLUMNS, rows -> {
            for (var each : found) {
                rows.row(row(each, caller.language()));
            }
        });
    }

    @GET
    @Path("template.xlsx")
    @Produces(Exports.XLSX)
    @PermissionsAllowed("kpi:update")
    @Operation(
            operationId = "observationTemplateXlsx",
            summary = "A table of what is due, to fill in and send back (XLSX)")
    public RestResponse<StreamingOutput> xlsx(
            @RestQuery @Nullable @Parameter(description = "The last due day; today when left out") LocalDate until,
            @RestQuery @Nullable UUID scorecard,
            @RestQuery @DefaultValue("false") boolean mine) {
        var caller = callers.current();
        var found = found(until, scorecard, mine, caller);
        return exports.xlsx(NAME, ObservationTable.COLUMNS, rows -> {
            for (var each : found) {
                rows.row(row(each, caller.language()));
            }
        });
    }

    private List<OwedFigure> found(@Nullable LocalDate until, @Nullable UUID scorecard, boolean mine, Caller caller) {
        var filter = new OwedFigures.Filter(until == null ? LocalDate.now(clock) : until, scorecard, mine, true);
        return owed.find(filter, caller, Rows.of(caller, clock), null, mostRows);
    }

    /// In the order of [ObservationTable#COLUMNS]; what is to be filled in is empty.
    private static List<@Nullable Object> row(OwedFigure owed, Locale language) {
        var applied = owed.place().applied();
        var indicator = owed.place().indicator();
        return Arrays.asList(
                applied.id().toString(),
                owed.reference() == null ? owed.goal() : owed.reference(),
                indicator.code(),
                applied.definition(),
                owed.title(),
                indicator.label().in(language),
                indicator.unit(),
                owed.period().period().key(),
                String.valueOf(owed.period().dueOn()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
