package id.jembatan.kpi.scorecard;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/goals/imports")
@Tag(name = "Goals")
@RunOnVirtualThread
class ImportResource {

    private final Import imports;
    private final Callers callers;

    ImportResource(Import imports, Callers callers) {
        this.imports = imports;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:administer")
    @Operation(
            operationId = "importGoals",
            summary = "Bring in goals and scorecards of a file; what is there already is left as it is")
    public RestResponse<ImportReport> run(
            @RestQuery @DefaultValue("false") boolean dryRun, @Valid @NotNull SampleFile file) {
        var rows = imports.run(file, callers.current());
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return RestResponse.ok(ImportReport.of(dryRun, rows));
    }
}
