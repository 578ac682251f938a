package id.jembatan.partners.imports;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.sheet.Exports;
import id.jembatan.platform.sheet.Upload;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/reconciliations")
@Tag(name = "Reconciliations", description = "Outside lists of ties beside our register")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReconciliationResource {

    private static final String OUTCOMES = "matched|differing|only_ours|only_theirs|ambiguous|unreadable";

    private final Reconciliations reconciliations;
    private final Exports exports;
    private final Callers callers;

    ReconciliationResource(Reconciliations reconciliations, Exports exports, Callers callers) {
        this.reconciliations = reconciliations;
        this.exports = exports;
        this.callers = callers;
    }

    @POST
    @Consumes({Upload.CSV, Upload.XLSX})
    @PermissionsAllowed("partner:administer")
    @Idempotent
    @Transactional
    @TransactionConfiguration(timeout = Imports.SECONDS)
    @Operation(
            operationId = "reconcileTies",
            summary = "Put an outside list of ties beside our register; no record is touched")
    public RestResponse<ReconciliationView> take(
            @BeanParam @Valid ReconcileOptions options,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = Upload.CSV, schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = Upload.XLSX, schema = @Schema(type = SchemaType.STRING))
                            })
                    @NotNull Upload file) {
        var view = reconciliations.take(file, options, callers.current());
        return RestResponse.ResponseBuilder.<ReconciliationView>created(
                        URI.create("/api/v1/reconciliations/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @PermissionsAllowed("partner:export")
    @Operation(operationId = "listReconciliations", summary = "The lists that were compared, the newest first")
    public Page<ReconciliationView> list(@BeanParam @Valid Paging paging) {
        return reconciliations.page(paging);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("partner:export")
    @Operation(operationId = "getReconciliation", summary = "One list, and how many of its lines have each outcome")
    public ReconciliationView get(@RestPath UUID id) {
        return reconciliations.get(id);
    }

    @GET
    @Path("{id}/lines")
    @PermissionsAllowed("partner:export")
    @Operation(
            operationId = "listReconciliationLines",
            summary = "Line by line what agrees, what differs and why; only_theirs are the one-sided claims")
    public Page<ReconciliationView.Line> lines(
            @RestPath UUID id,
            @BeanParam @Valid Paging paging,
            @RestQuery @Nullable @Pattern(regexp = OUTCOMES) String outcome) {
        return reconciliations.lines(id, outcome, paging);
    }

    @GET
    @Path("{id}/lines.csv")
    @Produces(Exports.CSV)
    @PermissionsAllowed("partner:export")
    @Operation(operationId = "exportReconciliationLines", summary = "The same lines as a table")
    public RestResponse<StreamingOutput> csv(
            @RestPath UUID id, @RestQuery @Nullable @Pattern(regexp = OUTCOMES) String outcome) {
        return exports.csv(reconciliations.sheet(id, outcome));
    }
}
