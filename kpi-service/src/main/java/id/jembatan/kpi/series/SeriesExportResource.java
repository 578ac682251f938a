package id.jembatan.kpi.series;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.sheet.Exports;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/// The editions of the series of the list as a table.
@Path("/")
@Tag(name = "Index series")
@RunOnVirtualThread
class SeriesExportResource {

    private static final int AT_ONCE = 100;
    private static final List<String> HEADER = List.of(
            "series",
            "code",
            "name",
            "publisher",
            "unit",
            "edition",
            "period",
            "value",
            "cities",
            "published",
            "superseded",
            "source",
            "certainty");

    private final AllSeries series;
    private final Exports exports;
    private final Callers callers;
    private final Clock clock;

    SeriesExportResource(AllSeries series, Exports exports, Callers callers, Clock clock) {
        this.series = series;
        this.exports = exports;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Path("index-series.csv")
    @Produces(Exports.CSV)
    @PermissionsAllowed("kpi:export")
    @Operation(operationId = "exportIndexSeries", summary = "The editions of the series of the list as a table")
    public RestResponse<StreamingOutput> csv(@Valid @BeanParam SeriesFilter filter) {
        return exports.csv("index-series", HEADER, filling(filter));
    }

    @GET
    @Path("index-series.xlsx")
    @Produces(Exports.XLSX)
    @PermissionsAllowed("kpi:export")
    @Operation(
            operationId = "exportIndexSeriesWorkbook",
            summary = "The editions of the series of the list as a workbook")
    public RestResponse<StreamingOutput> xlsx(@Valid @BeanParam SeriesFilter filter) {
        return exports.xlsx("index-series", HEADER, filling(filter));
    }

    private Exports.Filling filling(SeriesFilter filter) {
        var caller = callers.current();
        var rows = Rows.of(caller, clock);
        return table -> {
            @Nullable UUID after = null;
            do {
                var found = series.next(filter, rows, after, AT_ONCE);
                for (var it : found) {
                    for (var edition : series.editions(it.id())) {
                        table.row(cells(
                                it.id(),
                                it.code(),
                                it.name().in(caller.language()),
                                it.publisher(),
                                it.unit(),
                                edition.edition(),
                                edition.period().key(),
                                edition.value(),
                                edition.cities(),
                                edition.published(),
                                edition.supersededBy() != null,
                                edition.source(),
                                edition.certainty()));
                    }
                }
                after = found.size() < AT_ONCE ? null : found.getLast().id();
            } while (after != null);
        };
    }

    private static List<@Nullable Object> cells(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
