package id.jembatan.partners.imports;

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

@Path("/partners/imports")
@Tag(name = "Imports", description = "Files that bring partners, ties and missions in")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PartnerImportResource {

    private final Imports imports;
    private final Callers callers;

    PartnerImportResource(Imports imports, Callers callers) {
        this.imports = imports;
        this.callers = callers;
    }

    @POST
    @Consumes({Upload.CSV, Upload.XLSX})
    @PermissionsAllowed("partner:administer")
    @Idempotent
    @Transactional
    @TransactionConfiguration(timeout = Imports.SECONDS)
    @Operation(
            operationId = "importPartners",
            summary = "Take a file of partners, good rows or all; the same file again changes nothing")
    public RestResponse<ImportReport> take(
            @BeanParam @Valid ImportOptions options,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = Upload.CSV, schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = Upload.XLSX, schema = @Schema(type = SchemaType.STRING))
                            })
                    @NotNull Upload file) {
        return imports.take(ImportKind.PARTNERS, file, options, callers.current())
                .answer();
    }
}
