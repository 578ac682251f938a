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

@Path("/partners/{id}/successors")
@Tag(name = "Partners", description = "Who we work with")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PartnerSuccessorResource {

    private final Partners partners;
    private final Directory directory;
    private final Successions successions;
    private final Callers callers;

    PartnerSuccessorResource(Partners partners, Directory directory, Successions successions, Callers callers) {
        this.partners = partners;
        this.directory = directory;
        this.successions = successions;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("partner:view")
    @Operation(operationId = "listPartnerSuccessors", summary = "What became of a body")
    public Page<PartnerView.Succession> list(@RestPath UUID id) {
        return new Page<>(directory.get(id, callers.current()).successors(), null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "namePartnerSuccessor",
            summary = "Say what became of a body: merged into, split into, renamed as another one")
    public RestResponse<PartnerView> name(@RestPath UUID id, @Valid @NotNull NameSuccessor form) {
        var caller = callers.current();
        var partner = partners.get(id, caller);
        successions.name(partner, form, caller);
        return shown(partner, "/successors", caller);
    }

    @POST
    @Path("{succession}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "withdrawPartnerSuccessor",
            summary = "Take back a link to a successor that was wrong; it stays on record")
    public RestResponse<PartnerView> withdraw(
            @RestPath UUID id, @RestPath UUID succession, @Valid @NotNull GiveReason form) {
        var caller = callers.current();
        var partner = partners.get(id, caller);
        successions.withdraw(partner, succession, form.reason(), caller);
        return shown(partner, "/successors", caller);
    }

    private RestResponse<PartnerView> shown(Partner partner, String place, Caller caller) {
        return Conditional.created(
                URI.create("/api/v1/partners/" + partner.id() + place),
                directory.get(partner.id(), caller),
                partners.version(partner.id()),
                caller);
    }
}
