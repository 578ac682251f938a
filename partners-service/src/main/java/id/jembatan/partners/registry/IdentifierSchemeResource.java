package id.jembatan.partners.registry;

import id.jembatan.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/partners/identifier-schemes")
@Tag(name = "Partners", description = "Who we work with")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IdentifierSchemeResource {

    private final IdentifierSchemes schemes;

    IdentifierSchemeResource(IdentifierSchemes schemes) {
        this.schemes = schemes;
    }

    @GET
    @PermissionsAllowed("partner:view")
    @Operation(operationId = "listIdentifierSchemes", summary = "All schemes of identifiers; they fit on one page")
    public Page<IdentifierSchemes.Scheme> list() {
        return new Page<>(schemes.all(), null, null);
    }
}
