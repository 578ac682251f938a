package id.jembatan.partners.partnership;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/partnership-claims")
@Tag(name = "Partnerships")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ClaimResource {

    private final Claims claims;
    private final Callers callers;

    ClaimResource(Claims claims, Callers callers) {
        this.claims = claims;
        this.callers = callers;
    }

    /// What an import has done.
    ///
    /// @param unchanged figures that are on record already
    @Schema(name = "ClaimImportReport")
    public record Report(int created, int unchanged) {}

    @GET
    @PermissionsAllowed("partner:view")
    @Operation(
            operationId = "listPartnershipClaims",
            summary = "How many relations somebody says there are, how many have a name, how many nobody has named")
    public Page<ClaimView> list() {
        return new Page<>(claims.all(callers.current()), null, null);
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:administer")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "importPartnershipClaims",
            summary = "Add figures that somebody says, with source and certainty; nothing twice")
    public Report load(@Valid @NotNull LoadClaims file) {
        var created = claims.load(file, callers.current());
        return new Report(created, file.claims().size() - created);
    }
}
