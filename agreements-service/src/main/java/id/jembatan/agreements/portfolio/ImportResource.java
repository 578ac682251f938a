package id.jembatan.agreements.portfolio;

import id.jembatan.agreements.portfolio.ImportReport.RowError;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.sheet.Upload;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/agreements/imports")
@Tag(name = "Imports", description = "Older registers, taken in as often as wanted, and taken back")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ImportResource {

    private final PortfolioImport portfolio;
    private final ImportRuns runs;
    private final Callers callers;

    ImportResource(PortfolioImport portfolio, ImportRuns runs, Callers callers) {
        this.portfolio = portfolio;
        this.runs = runs;
        this.callers = callers;
    }

    @POST
    @Consumes({Upload.CSV, Upload.XLSX})
    @PermissionsAllowed("agreement:administer")
    @Operation(
            operationId = "importAgreements",
            summary =
                    "Take a register in, as CSV (UTF-8) or XLSX; a second time changes nothing; dryRun=true stores nothing")
    public ImportReport load(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = Upload.CSV,
                                        schema =
                                                @Schema(
                                                        type =
                                                                org.eclipse.microprofile.openapi.annotations.enums
                                                                        .SchemaType.STRING)),
                                @Content(
                                        mediaType = Upload.XLSX,
                                        schema =
                                                @Schema(
                                                        type =
                                                                org.eclipse.microprofile.openapi.annotations.enums
                                                                        .SchemaType.STRING,
                                                        format = "binary"))
                            })
                    @NotNull Upload file,
            @BeanParam @Valid ImportOptions options) {
        return portfolio.load(file, options, callers.current());
    }

    @GET
    @PermissionsAllowed("agreement:administer")
    @Operation(operationId = "listImports", summary = "List the files that were taken or tried, the newest first")
    public Page<ImportRun> list(@BeanParam @Valid Paging paging) {
        return runs.page(paging);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("agreement:administer")
    @Operation(operationId = "getImport", summary = "One file that was taken or tried")
    public ImportRun get(@RestPath UUID id) {
        return runs.get(id);
    }

    @GET
    @Path("{id}/findings")
    @PermissionsAllowed("agreement:administer")
    @Operation(operationId = "listImportFindings", summary = "What was found in a file, row by row")
    public Page<RowError> findings(@RestPath UUID id, @BeanParam @Valid Paging paging) {
        return runs.findings(id, paging, callers.current());
    }

    @POST
    @Path("{id}/reversals")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:administer")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "reverseImport",
            summary = "Take an import back: what nobody has worked on since is withdrawn or described as before")
    public RestResponse<ReversalReport> reverse(@RestPath UUID id, @Valid @NotNull ReverseImport form) {
        return RestResponse.ResponseBuilder.<ReversalReport>created(URI.create("/api/v1/agreements/imports/" + id))
                .entity(portfolio.reverse(id, form, callers.current()))
                .build();
    }
}
