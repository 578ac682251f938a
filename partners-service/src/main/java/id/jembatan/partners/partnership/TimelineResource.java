package id.jembatan.partners.partnership;

import id.jembatan.partners.registry.Directory;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/partners/{id}/timeline")
@Tag(name = "Partners")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TimelineResource {

    private final Directory directory;
    private final Timeline timeline;
    private final Callers callers;

    TimelineResource(Directory directory, Timeline timeline, Callers callers) {
        this.directory = directory;
        this.timeline = timeline;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("partner:view")
    @Operation(
            operationId = "showPartnerTimeline",
            summary = "The history with a partner: names, relations, stages, agreements, activities, leadership")
    public Page<TimelineItem> show(@RestPath UUID id, @BeanParam @Valid Paging paging) {
        var caller = callers.current();
        directory.version(id, caller); // 404 as for an unknown one
        return timeline.page(id, caller, paging.after().orElse(null), paging.limit());
    }
}
