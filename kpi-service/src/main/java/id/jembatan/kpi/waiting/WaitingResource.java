package id.jembatan.kpi.waiting;

import id.jembatan.kpi.measurement.Chains;
import id.jembatan.kpi.measurement.Observation;
import id.jembatan.kpi.measurement.Observations;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/observations/waiting")
@Tag(name = "Observations")
@RunOnVirtualThread
class WaitingResource {

    private final WaitingFigures waiting;
    private final Observations observations;
    private final Callers callers;
    private final Clock clock;

    WaitingResource(WaitingFigures waiting, Observations observations, Callers callers, Clock clock) {
        this.waiting = waiting;
        this.observations = observations;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("kpi:view")
    @Operation(
            operationId = "listWaitingObservations",
            summary =
                    "Figures that wait for a second person, for the end of a dispute or for a correction, the longest first")
    public Page<WaitingView> list(
            @Valid @BeanParam Paging paging,
            @RestQuery("for") @DefaultValue("VERIFICATION") @Parameter(description = "What they wait for") Wait wait,
            @RestQuery @Nullable UUID scorecard) {
        var caller = callers.current();
        var rows = Rows.of(caller, clock);
        var found = waiting.find(wait.status(), scorecard, rows, paging);
        var page = Page.of(
                found, paging.limit(), last -> Cursor.of(last.observation().id()));
        var chains = chains(page.items());
        return (paging.wantsTotal() ? page.withTotal(waiting.count(wait.status(), scorecard, rows)) : page)
                .map(each ->
                        WaitingView.of(each, chains.view(each.observation(), each.place(), caller), caller.language()));
    }

    private Chains chains(List<WaitingFigure> found) {
        var ids = found.stream()
                .map(WaitingFigure::observation)
                .map(Observation::chain)
                .collect(Collectors.toSet());
        return Chains.of(ids.isEmpty() ? List.of() : observations.inChains(ids));
    }
}
