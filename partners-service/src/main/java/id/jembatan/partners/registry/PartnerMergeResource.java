package id.jembatan.partners.registry;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/partners/{id}/merges")
@Tag(name = "Partners", description = "Who we work with")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PartnerMergeResource {

    private final Partners partners;
    private final Directory directory;
    private final Merges merges;
    private final Callers callers;

    PartnerMergeResource(Partners partners, Directory directory, Merges merges, Callers callers) {
        this.partners = partners;
        this.directory = directory;
        this.merges = merges;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("partner:view")
    @Transactional
    @Operation(
            operationId = "listPartnerMerges",
            summary = "How records became one: who did it, when, why, and what moved; the latest first")
    public Page<MergeView> list(@RestPath UUID id) {
        var caller = callers.current();
        directory.version(id, caller);
        return new Page<>(merges.of(id, caller), null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:administer")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "mergePartner",
            summary = "Merge this record into another one of the same body, which holds everything afterwards")
    public RestResponse<PartnerView> merge(@RestPath UUID id, @Valid @NotNull MergePartner form) {
        var caller = callers.current();
        partners.get(id, caller);
        merges.merge(id, form, caller);
        return shown(id, caller);
    }

    @POST
    @Path("{merge}/reversals")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:administer")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "undoPartnerMerge",
            summary = "Undo a merge that nothing has touched since: both records are again what they were")
    public RestResponse<PartnerView> undo(@RestPath UUID id, @RestPath UUID merge, @Valid @NotNull GiveReason form) {
        var caller = callers.current();
        partners.get(id, caller);
        merges.undo(id, merge, form.reason(), caller);
        return shown(id, caller);
    }

    private RestResponse<PartnerView> shown(UUID id, Caller caller) {
        return Conditional.created(
                URI.create("/api/v1/partners/" + id + "/merges"),
                directory.get(id, caller),
                partners.version(id),
                caller);
    }
}
