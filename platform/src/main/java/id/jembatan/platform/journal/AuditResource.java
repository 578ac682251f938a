package id.jembatan.platform.journal;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The journal of this service, for those who check its work.
@Path("/audit")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
class AuditResource {

    private final Entries entries;
    private final JournalChain chain;
    private final Checkpoints checkpoints;
    private final JournalExport export;
    private final Retention retention;
    private final Callers callers;

    /// Each of these reads the whole journal: one at a time.
    private final Semaphore whole = new Semaphore(1);

    AuditResource(
            Entries entries,
            JournalChain chain,
            Checkpoints checkpoints,
            JournalExport export,
            Retention retention,
            Callers callers) {
        this.entries = entries;
        this.chain = chain;
        this.checkpoints = checkpoints;
        this.export = export;
        this.retention = retention;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("audit:view")
    @Operation(operationId = "listAuditEntries", summary = "Who did what, the newest first")
    public Page<EntryView> list(
            @BeanParam @Valid Paging paging,
            @RestQuery @Nullable @Parameter(description = "The kind of thing, such as `partner`") String resource,
            @RestQuery @Nullable UUID resourceId,
            @RestQuery @Nullable @Parameter(description = "The subject of the account") String actor,
            @RestQuery @Nullable @Parameter(description = "The first moment, RFC 3339") Instant from,
            @RestQuery @Nullable @Parameter(description = "The moment after the last, RFC 3339") Instant to) {
        return entries.find(new Entries.Filter(resource, resourceId, actor, from, to), paging)
                .map(EntryView::of);
    }

    @GET
    @Path("/seal")
    @PermissionsAllowed("audit:view")
    @Operation(
            operationId = "getAuditSeal",
            summary = "The end of the hash chain: write it down to prove later that nothing was removed")
    public Seal seal() {
        return chain.last();
    }

    @GET
    @Path("/verification")
    @PermissionsAllowed("audit:view")
    @Operation(
            operationId = "verifyAuditChain",
            summary = "Compute every link of the chain anew and name the first that does not hold")
    public JournalChain.Verdict verification() {
        if (!whole.tryAcquire()) {
            throw busy();
        }
        try {
            return chain.verify();
        } finally {
            whole.release();
        }
    }

    @GET
    @Path("/checkpoints")
    @PermissionsAllowed("audit:view")
    @Operation(operationId = "listAuditCheckpoints", summary = "The signed ends of the chain, the newest first")
    public Page<CheckpointView> checkpoints(@BeanParam @Valid Paging paging) {
        return checkpoints.find(paging);
    }

    @GET
    @Path("/key")
    @PermissionsAllowed("audit:view")
    @Operation(
            operationId = "getAuditKey",
            summary = "The public key of the checkpoints, as a JSON Web Key: write it down elsewhere")
    public KeyView key() {
        return checkpoints.key().orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    @GET
    @Path("/export")
    @Produces("application/x-ndjson")
    @PermissionsAllowed("audit:export")
    @Operation(
            operationId = "exportAudit",
            summary = "The sealed journal as JSON lines, for the offline checker (deploy/checker)")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/x-ndjson"))
    public RestResponse<StreamingOutput> export(
            @RestQuery
                    @DefaultValue("0")
                    @Min(0) @Parameter(description = "The number of the last entry that you have already")
                    long after) {
        StreamingOutput body = out -> {
            if (!whole.tryAcquire()) {
                throw busy();
            }
            try {
                export.write(after, out);
            } finally {
                whole.release();
            }
        };
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, "application/x-ndjson")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal.ndjson\"")
                .build();
    }

    @GET
    @Path("/holds")
    @PermissionsAllowed("audit:view")
    @Operation(operationId = "listAuditHolds", summary = "What must not be erased from the journal, the newest first")
    public Page<HoldView> holds(@BeanParam @Valid Paging paging) {
        return retention.holds(paging);
    }

    @POST
    @Path("/holds")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("audit:administer")
    @Operation(operationId = "placeAuditHold", summary = "Keep the entries of a thing, or of a kind, from being erased")
    public RestResponse<HoldView> hold(@Valid @NotNull PlaceHold form) {
        return RestResponse.status(RestResponse.Status.CREATED, retention.hold(callers.current(), form));
    }

    @POST
    @Path("/holds/{id}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("audit:administer")
    @Operation(operationId = "liftAuditHold", summary = "End a hold")
    public HoldView lift(@RestPath UUID id, @Valid @NotNull LiftHold form) {
        return retention.lift(callers.current(), id, form);
    }

    @POST
    @Path("/erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("audit:administer")
    @Operation(
            operationId = "eraseAuditTexts",
            summary = "Erase the states of one thing, or the name of one account, from the journal; the chain holds")
    public ErasedView erase(@Valid @NotNull EraseEntries wanted) {
        return retention.erase(callers.current(), wanted);
    }

    private static Refusal busy() {
        return new Refusal(CommonProblem.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "10");
    }
}
