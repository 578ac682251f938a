package id.jembatan.kpi.bulk;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.sheet.Upload;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/observations/imports")
@Tag(name = "Observations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TableImportResource {

    private final TableImport imports;
    private final Callers callers;

    TableImportResource(TableImport imports, Callers callers) {
        this.imports = imports;
        this.callers = callers;
    }

    @POST
    @Consumes({Upload.CSV, Upload.XLSX})
    @PermissionsAllowed("kpi:update")
    @Idempotent
    @Transactional
    @TransactionConfiguration(timeout = Attempt.SECONDS)
    @Operation(
            operationId = "importObservations",
            summary =
                    "Take a table of observations, good rows or all; the same table again changes nothing, and what was"
                            + " recorded is undone by corrections")
    public RestResponse<TableReport> take(
            @BeanParam @Valid TableOptions options,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = Upload.CSV, schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = Upload.XLSX, schema = @Schema(type = SchemaType.STRING))
                            })
                    @NotNull Upload file) {
        return RestResponse.ok(imports.take(file, options, callers.current()));
    }
}
