package id.jembatan.partners.briefing;

import id.jembatan.platform.caller.Callers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/partners/{id}/briefing")
@Tag(name = "Partners")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BriefingResource {

    private final Briefings briefings;
    private final Callers callers;

    BriefingResource(Briefings briefings, Callers callers) {
        this.briefings = briefings;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed(
            value = {"partner:view", "engagement:view"},
            inclusive = true)
    @Operation(
            operationId = "briefOnPartner",
            summary = "What to know before meeting a partner: relations, promises, people, meetings, agreements")
    public BriefingView brief(@RestPath UUID id) {
        return briefings.about(id, callers.current());
    }
}
