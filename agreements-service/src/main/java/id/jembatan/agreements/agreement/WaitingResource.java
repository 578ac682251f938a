package id.jembatan.agreements.agreement;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/agreements/waiting")
@Tag(name = "Moves", description = "What is possible, what is missing, and what was done")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WaitingResource {

    private final Waiting waiting;
    private final Callers callers;

    WaitingResource(Waiting waiting, Callers callers) {
        this.waiting = waiting;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(
            operationId = "waitingCases",
            summary = "The cases that wait for the caller: steps that are his to take, papers that are his to provide")
    public Page<WaitingView> list(@RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return new Page<>(waiting.of(callers.current(), limit), null, null);
    }
}
