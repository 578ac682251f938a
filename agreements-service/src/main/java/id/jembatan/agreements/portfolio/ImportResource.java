package id.jembatan.agreements.portfolio;

import id.jembatan.platform.caller.Callers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/agreements/imports")
@Tag(name = "Imports", description = "Older registers, taken in as often as wanted")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ImportResource {

    private final PortfolioImport portfolio;
    private final Callers callers;

    ImportResource(PortfolioImport portfolio, Callers callers) {
        this.portfolio = portfolio;
        this.callers = callers;
    }

    @POST
    @Consumes("text/csv")
    @PermissionsAllowed("agreement:administer")
    @Operation(
            operationId = "importAgreements",
            summary = "Take a register in; a second time changes nothing; dryRun=true stores nothing")
    public ImportReport load(@NotNull String csv, @RestQuery @DefaultValue("false") boolean dryRun) {
        return portfolio.load(csv, dryRun, callers.current());
    }
}
