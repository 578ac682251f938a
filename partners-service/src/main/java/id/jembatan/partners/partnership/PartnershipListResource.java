package id.jembatan.partners.partnership;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "Partnerships")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PartnershipListResource {

    private final EndingReasons lists;
    private final Callers callers;

    PartnershipListResource(EndingReasons lists, Callers callers) {
        this.lists = lists;
        this.callers = callers;
    }

    @GET
    @Path("partnership-stages")
    @PermissionsAllowed("partner:view")
    @Operation(operationId = "listPartnershipStages", summary = "Through which stages a relation goes; on one page")
    public Page<Label> stages() {
        return new Page<>(lists.stages(callers.current()), null, null);
    }

    @GET
    @Path("ending-reasons")
    @PermissionsAllowed("partner:view")
    @Operation(operationId = "listEndingReasons", summary = "Why a relation can end; on one page")
    public Page<Label> endingReasons() {
        return new Page<>(lists.all(callers.current()), null, null);
    }
}
