package id.jembatan.partners.sector;

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

@Path("/sectors")
@Tag(name = "Sectors", description = "The fields of co-operation")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SectorResource {

    private final Sectors sectors;
    private final Callers callers;

    SectorResource(Sectors sectors, Callers callers) {
        this.sectors = sectors;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("partner:view")
    @Operation(operationId = "listSectors", summary = "All sectors, in their order; they fit on one page")
    public Page<SectorView> list() {
        var language = callers.current().language().getLanguage();
        return new Page<>(
                sectors.inOrder().stream().map(each -> each.view(language)).toList(), null, null);
    }
}
