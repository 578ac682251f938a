package id.jembatan.kpi.goal;

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

/// The same rows as the lists, as tables. A caller who may not see goals gets none, whatever else he may export.
@Path("/")
@Tag(name = "Goals")
@RunOnVirtualThread
class GoalExportResource {

    private static final int AT_ONCE = 500;
    private static final List<String> GOALS = List.of(
            "id",
            "code",
            "kind",
            "title",
            "from",
            "to",
            "parent",
            "ended_reason",
            "ended_on",
            "scorecard",
            "source",
            "certainty",
            "note");
    private static final List<String> CONTRIBUTIONS = List.of(
            "id",
            "goal",
            "goal_code",
            "goal_title",
            "contributor_kind",
            "contributor",
            "contributor_reference",
            "contributor_title",
            "strength",
            "strength_means",
            "statement",
            "source",
            "certainty",
            "from",
            "until",
            "ended_reason");

    private final Goals goals;
    private final Contributions contributions;
    private final EntityManager entities;
    private final Exports exports;
    private final Callers callers;
    private final Clock clock;

    GoalExportResource(
            Goals goals,
            Contributions contributions,
            EntityManager entities,
            Exports exports,
            Callers callers,
            Clock clock) {
        this.goals = goals;
        this.contributions = contributions;
        this.entities = entities;
        this.exports = exports;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Path("goals.csv")
    @Produces(Exports.CSV)
    @PermissionsAllowed("kpi:export")
    @Operation(operationId = "exportGoals", summary = "The goals of the list as a table; no cell is a formula")
    public RestResponse<StreamingOutput> goals(@Valid @BeanParam GoalFilter filter) {
        return exports.csv("goals", GOALS, filling(filter, callers.current()));
    }

    @GET
    @Path("goals.xlsx")
    @Produces(Exports.XLSX)
    @PermissionsAllowed("kpi:export")
    @Operation(operationId = "exportGoalsWorkbook", summary = "The goals of the list as a workbook")
    public RestResponse<StreamingOutput> goalsWorkbook(@Valid @BeanParam GoalFilter filter) {
        return exports.xlsx("goals", GOALS, filling(filter, callers.current()));
    }

    @GET
    @Path("contributions.csv")
    @Produces(Exports.CSV)
    @PermissionsAllowed("kpi:export")
    @Operation(operationId = "exportContributions", summary = "What contributes to which goal, as a table")
    public RestResponse<StreamingOutput> contributions(@Valid @BeanParam ContributionFilter filter) {
        return exports.csv("contributions", CONTRIBUTIONS, filling(filter, callers.current()));
    }

    @GET
    @Path("contributions.xlsx")
    @Produces(Exports.XLSX)
    @PermissionsAllowed("kpi:export")
    @Operation(operationId = "exportContributionsWorkbook", summary = "What contributes to which goal, as a workbook")
    public RestResponse<StreamingOutput> contributionsWorkbook(@Valid @BeanParam ContributionFilter filter) {
        return exports.xlsx("contributions", CONTRIBUTIONS, filling(filter, callers.current()));
    }

    private Exports.Filling filling(GoalFilter filter, Caller caller) {
        var rows = Rows.of(caller, clock);
        return table -> {
            @Nullable UUID after = null;
            do {
                var found = goals.next(filter, rows, after, AT_ONCE);
                for (var each : found) {
                    table.row(cells(each, caller));
                }
                after = found.size() < AT_ONCE ? null : found.getLast().goal().id();
                entities.clear(); // what was written out is not needed again
            } while (after != null);
        };
    }

    private Exports.Filling filling(ContributionFilter filter, Caller caller) {
        var rows = Rows.of(caller, clock);
        return table -> {
            @Nullable UUID after = null;
            do {
                var found = contributions.next(filter, rows, after, AT_ONCE);
                for (var each : found) {
                    table.row(cells(each, caller));
                }
                after = found.size() < AT_ONCE
                        ? null
                        : found.getLast().contribution().id();
                entities.clear();
            } while (after != null);
        };
    }

    private static List<@Nullable Object> cells(Goals.Found found, Caller caller) {
        var it = GoalView.of(found, caller);
        var ended = it.ended();
        return cells(
                it.id(),
                it.code(),
                it.kind(),
                it.title(),
                it.from(),
                it.to(),
                it.parent(),
                ended == null ? null : ended.reason(),
                ended == null ? null : ended.on(),
                it.scorecard(),
                it.source(),
                it.certainty(),
                it.note());
    }

    private static List<@Nullable Object> cells(Contributions.Found found, Caller caller) {
        var it = ContributionView.of(found, caller);
        return cells(
                it.id(),
                it.goal().id(),
                it.goal().code(),
                it.goal().title(),
                it.contributor().kind(),
                it.contributor().id(),
                it.contributor().reference(),
                it.contributor().title(),
                it.strength(),
                it.strengthMeans(),
                it.statement(),
                it.source(),
                it.certainty(),
                it.from(),
                it.until(),
                it.ended() == null ? null : it.ended().reason());
    }

    private static List<@Nullable Object> cells(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
