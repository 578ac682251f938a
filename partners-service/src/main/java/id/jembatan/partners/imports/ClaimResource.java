package id.jembatan.partners.imports;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/tie-claims")
@Tag(name = "Reconciliations", description = "Outside lists of ties beside our register")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ClaimResource {

    private final Claims claims;
    private final Callers callers;

    ClaimResource(Claims claims, Callers callers) {
        this.claims = claims;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("partner:view")
    @Operation(
            operationId = "listTieClaims",
            summary = "What others claim of ties with us, and whether our register has the tie")
    public Page<ClaimView> list(
            @BeanParam @Valid Paging paging,
            @RestQuery
                    @Parameter(
                            description = "`true`: only those of which our register knows nothing; `false`: the others")
                    Optional<Boolean> oneSided) {
        return claims.page(oneSided.orElse(null), paging, callers.current());
    }
}
