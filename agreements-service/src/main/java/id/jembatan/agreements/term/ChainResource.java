package id.jembatan.agreements.term;

import id.jembatan.agreements.agreement.Agreements;
import id.jembatan.agreements.agreement.Register;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
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

@Path("/agreements/{id}")
@Tag(name = "Terms", description = "How the time of a text runs on: extension, notice, objection, renewal, chains")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ChainResource {

    private final Chains chains;
    private final Agreements agreements;
    private final Register register;
    private final Callers callers;

    ChainResource(Chains chains, Agreements agreements, Register register, Callers callers) {
        this.chains = chains;
        this.agreements = agreements;
        this.register = register;
        this.callers = callers;
    }

    @GET
    @Path("chain")
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(
            operationId = "getChain",
            summary = "The texts that have carried the relation, over cases that follow one another, with every gap")
    public ChainView chain(@RestPath UUID id) {
        return chains.of(id, callers.current());
    }

    @POST
    @Path("predecessors")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "namePredecessor", summary = "Say that a case goes on where another ended")
    public RestResponse<ChainView> follow(@RestPath UUID id, @Valid @NotNull NamePredecessor form) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        register.requireChange(agreement, caller);
        chains.follow(agreement, form, caller);
        return RestResponse.ResponseBuilder.<ChainView>created(URI.create("/api/v1/agreements/" + id + "/chain"))
                .entity(chains.of(id, caller))
                .build();
    }
}
