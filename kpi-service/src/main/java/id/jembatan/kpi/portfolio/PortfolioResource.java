package id.jembatan.kpi.portfolio;

import id.jembatan.kpi.moment.AsOf;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.storage.Fingerprint;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/portfolio")
@Tag(name = "Portfolio")
@RunOnVirtualThread
class PortfolioResource {

    private final Portfolio portfolio;
    private final Fingerprint fingerprint;
    private final Callers callers;
    private final Clock clock;

    PortfolioResource(Portfolio portfolio, Fingerprint fingerprint, Callers callers, Clock clock) {
        this.portfolio = portfolio;
        this.fingerprint = fingerprint;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "getPortfolio", summary = "Figures of the portfolio, each with its definition and its day")
    public RestResponse<PortfolioView> get(
            @RestQuery
                    @Parameter(
                            description = "Divided by it, too",
                            schema = @Schema(enumeration = {"sector", "partner", "country", "goal"}))
                    @Nullable String by,
            @RestQuery @Nullable @Size(max = 40) @Parameter(description = "A day or a moment: what was known then")
                    String asOf,
            @BeanParam @Valid PortfolioFilter filter,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var moment = AsOf.read(asOf, clock);
        var divided = by == null
                ? null
                : By.of(by).orElseThrow(() -> new Refusal(CommonProblem.INVALID).at("/by", CommonProblem.INVALID));
        var view = portfolio.of(filter, divided, moment, Rows.of(caller, clock), caller.language());
        return Conditional.ok(view, fingerprint.of(view), caller, headers);
    }

    @GET
    @Path("lines")
    @PermissionsAllowed("kpi:view")
    @Operation(
            operationId = "listPortfolioLines",
            summary = "The applied indicators behind the portfolio: from goal to scorecard to observations")
    public Page<LineView> lines(
            @RestQuery @Parameter(description = "The code of a band, or cannot-say") @Size(max = 100) @Nullable String status,
            @RestQuery @Nullable @Size(max = 40) @Parameter(description = "A day or a moment: what was known then")
                    String asOf,
            @BeanParam @Valid PortfolioFilter filter,
            @BeanParam @Valid Paging paging) {
        var caller = callers.current();
        return portfolio.lines(
                filter, status, AsOf.read(asOf, clock), Rows.of(caller, clock), caller.language(), paging);
    }
}
