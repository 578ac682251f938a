package id.jembatan.partners.imports;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.sheet.RowError;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Files that bring records in, and what came of them.
@Path("/imports")
@Tag(name = "Imports", description = "Files that bring partners, ties and missions in")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ImportResource {

    private final Runs runs;
    private final Reversals reversals;
    private final Callers callers;

    ImportResource(Runs runs, Reversals reversals, Callers callers) {
        this.runs = runs;
        this.reversals = reversals;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("partner:administer")
    @Operation(operationId = "listImports", summary = "Every file that was taken or tried, the newest first")
    public Page<ImportView> list(
            @BeanParam @Valid Paging paging,
            @RestQuery @Nullable @Pattern(regexp = "partners|missions|partnerships") String kind,
            @RestQuery @Nullable @Pattern(regexp = "done|tried|refused|reversed") String state) {
        return runs.page(kind, state, paging);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("partner:administer")
    @Operation(operationId = "getImport", summary = "One import: who brought which file, and what came of it")
    public ImportView get(@RestPath UUID id) {
        return runs.get(id);
    }

    @POST
    @Path("{id}/reversals")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:administer")
    @Idempotent
    @Transactional
    @TransactionConfiguration(timeout = Imports.SECONDS)
    @Operation(
            operationId = "reverseImport",
            summary = "Undo an import: what it created is withdrawn, what it changed goes back unless changed since")
    public RestResponse<ReversalReport> reverse(@RestPath UUID id, @Valid @NotNull ReverseImport form) {
        var report = reversals.undo(id, form.reason(), callers.current());
        return RestResponse.ResponseBuilder.<ReversalReport>created(URI.create("/api/v1/imports/" + id))
                .entity(report)
                .build();
    }

    @GET
    @Path("{id}/findings")
    @PermissionsAllowed("partner:administer")
    @Operation(operationId = "listImportFindings", summary = "What was found in a file, row by row")
    public Page<RowError> findings(
            @RestPath UUID id,
            @BeanParam @Valid Paging paging,
            @RestQuery @Nullable @Pattern(regexp = "critical|error|warning") String severity) {
        return runs.findings(id, severity, paging, callers.current().language());
    }
}
