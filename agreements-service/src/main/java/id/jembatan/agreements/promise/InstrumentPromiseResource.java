package id.jembatan.agreements.promise;

import id.jembatan.agreements.instrument.Instruments;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

@Path("/instruments/{id}/promises")
@Tag(name = "Promises", description = "What instruments promise, and what came of it")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InstrumentPromiseResource {

    private final Instruments instruments;
    private final Ledger ledger;
    private final PromiseViews views;
    private final Callers callers;

    InstrumentPromiseResource(Instruments instruments, Ledger ledger, PromiseViews views, Callers callers) {
        this.instruments = instruments;
        this.ledger = ledger;
        this.views = views;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "writePromise", summary = "Write a clause into the promise ledger")
    public RestResponse<PromiseView> write(@RestPath UUID id, @Valid @NotNull WritePromise said) {
        var caller = callers.current();
        var held = instruments.toChange(id, caller);
        var promise = ledger.write(held, said, caller);
        return Conditional.created(
                URI.create("/api/v1/promises/" + promise.id()),
                views.one(promise, held.agreement(), caller),
                views.edition(promise),
                caller);
    }
}
