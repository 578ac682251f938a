package id.jembatan.agreements.store;

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

@Path("/documents/integrity")
@Tag(name = "Integrity", description = "Whether the bytes of documents are still there and unchanged")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IntegrityResource {

    private final Upkeep upkeep;

    IntegrityResource(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @GET
    @PermissionsAllowed("agreement:administer")
    @Operation(operationId = "documentIntegrity", summary = "Files that are missing or altered, and how much was read")
    public IntegrityView integrity() {
        return upkeep.report();
    }

    @POST
    @Path("readings")
    @PermissionsAllowed("agreement:administer")
    @Operation(operationId = "readDocuments", summary = "Read the next slice of files again now")
    public IntegrityView read() throws IOException {
        upkeep.checkSlice();
        return upkeep.report();
    }
}
