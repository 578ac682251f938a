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

@Path("/partners/{id}/identifiers")
@Tag(name = "Partners", description = "Who we work with")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PartnerIdentifierResource {

    private final Partners partners;
    private final Directory directory;
    private final Register register;
    private final Callers callers;

    PartnerIdentifierResource(Partners partners, Directory directory, Register register, Callers callers) {
        this.partners = partners;
        this.directory = directory;
        this.register = register;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("partner:view")
    @Operation(operationId = "listPartnerIdentifiers", summary = "Under which identifiers others know a partner")
    public Page<PartnerView.Identifier> list(@RestPath UUID id) {
        return new Page<>(directory.get(id, callers.current()).identifiers(), null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "identifyPartner", summary = "Enter an identifier under which others know a partner")
    public RestResponse<PartnerView> identify(@RestPath UUID id, @Valid @NotNull Identify form) {
        var caller = callers.current();
        var partner = partners.get(id, caller);
        register.identify(partner, form, caller);
        return shown(partner, "/identifiers", caller);
    }

    @POST
    @Path("{identifier}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "withdrawPartnerIdentifier",
            summary = "Take back an identifier that was wrong; it stays on record")
    public RestResponse<PartnerView> withdraw(
            @RestPath UUID id, @RestPath UUID identifier, @Valid @NotNull GiveReason form) {
        var caller = callers.current();
        var partner = partners.get(id, caller);
        register.withdrawIdentifier(partner, identifier, form.reason(), caller);
        return shown(partner, "/identifiers", caller);
    }

    private RestResponse<PartnerView> shown(Partner partner, String place, Caller caller) {
        return Conditional.created(
                URI.create("/api/v1/partners/" + partner.id() + place),
                directory.get(partner.id(), caller),
                partners.version(partner.id()),
                caller);
    }
}
