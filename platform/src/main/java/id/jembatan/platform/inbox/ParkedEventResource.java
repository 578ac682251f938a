package id.jembatan.platform.inbox;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// What could not be applied here, and the command to try it again once the reason is gone.
@Path("/events/parked")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
class ParkedEventResource {

    private final Inbox inbox;
    private final Parked parked;
    private final Journal journal;
    private final Callers callers;

    ParkedEventResource(Inbox inbox, Parked parked, Journal journal, Callers callers) {
        this.inbox = inbox;
        this.parked = parked;
        this.journal = journal;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("audit:view")
    @Operation(operationId = "listParkedEvents", summary = "Events of neighbours that could not be applied here")
    public Page<ParkedEventView> list(@BeanParam @Valid Paging paging) {
        return parked.page(paging).map(ParkedEventView::of);
    }

    @POST
    @Path("/{id}/replays")
    @RolesAllowed("administrator")
    @Operation(
            operationId = "replayParkedEvent",
            summary = "Try a parked event again, with all parked events of its subject, in their order")
    public Replay replay(@RestPath UUID id) {
        var caller = callers.current();
        var replay = inbox.replay(id);
        QuarkusTransaction.requiringNew().run(() -> journal.record(caller, "replay", "parked-event", id, null, replay));
        if (replay.replayed() == 0 && replay.reason() != null) {
            throw new Refusal(InboxProblem.EVENT_FAILS_AGAIN, replay.reason());
        }
        return replay;
    }
}
