package id.jembatan.kpi.evidence;

import id.jembatan.platform.vault.IntegrityView;
import id.jembatan.platform.vault.Upkeep;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/observations/evidence-integrity")
@Tag(name = "Evidence")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EvidenceIntegrityResource {

    private final Upkeep upkeep;

    EvidenceIntegrityResource(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @GET
    @PermissionsAllowed("kpi:administer")
    @Operation(operationId = "evidenceIntegrity", summary = "Files that are missing or altered, and how much was read")
    public IntegrityView integrity() {
        return upkeep.report();
    }

    @POST
    @Path("readings")
    @PermissionsAllowed("kpi:administer")
    @Operation(operationId = "readEvidence", summary = "Read the next slice of files again now")
    public IntegrityView read() throws IOException {
        upkeep.checkSlice();
        return upkeep.report();
    }
}
