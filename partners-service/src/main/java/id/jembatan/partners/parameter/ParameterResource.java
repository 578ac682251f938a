package id.jembatan.partners.parameter;

import id.jembatan.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/parameters")
@Tag(name = "Parameters", description = "Periods, deadlines and thresholds, each with its source")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ParameterResource {

    private final Parameters parameters;

    ParameterResource(Parameters parameters) {
        this.parameters = parameters;
    }

    @GET
    @PermissionsAllowed("engagement:view")
    @Operation(operationId = "listParameters", summary = "All parameters; they fit on one page")
    public Page<ParameterView> list() {
        return new Page<>(parameters.all(), null, null);
    }
}
