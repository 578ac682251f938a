package id.jembatan.gateway.page;

import id.jembatan.gateway.http.Turnstile;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Shows as a page what was refused before any page was reached (see [Turnstile] and [ErrorPages]).
@Path(Turnstile.PLACE)
class RefusedPages {

    private final RoutingContext http;

    RefusedPages(RoutingContext http) {
        this.http = http;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response refused() {
        var why = Turnstile.whyOf(http);
        throw why == null ? new Refusal(CommonProblem.NOT_FOUND) : why;
    }
}
