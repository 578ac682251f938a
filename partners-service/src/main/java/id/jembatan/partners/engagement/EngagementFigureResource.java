package id.jembatan.partners.engagement;

import id.jembatan.partners.figure.FiguresView;
import id.jembatan.platform.caller.Callers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What the engagements add up to.
@Path("/engagements")
@Tag(name = "Engagements", description = "What happens between people: meetings, visits, trainings, exchanges, events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EngagementFigureResource {

    private final EngagementFigures figures;
    private final Callers callers;

    EngagementFigureResource(EngagementFigures figures, Callers callers) {
        this.figures = figures;
        this.callers = callers;
    }

    @GET
    @Path("matrix")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(
            operationId = "exchangeMatrix",
            summary = "Who learned what from whom: what was held, by partner, sector and direction")
    public MatrixView matrix(@RestQuery @Nullable LocalDate from, @RestQuery @Nullable LocalDate until) {
        return figures.matrix(from, until, callers.current());
    }

    @GET
    @Path("figures")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(
            operationId = "engagementFigures",
            summary = "Trainings, delegations, events, business meetings and reports in figures, with what they count")
    public FiguresView figures(
            @RestQuery @Nullable UUID partner,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate until) {
        return figures.figures(partner, from, until, callers.current());
    }
}
