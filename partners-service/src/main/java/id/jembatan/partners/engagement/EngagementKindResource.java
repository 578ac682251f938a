package id.jembatan.partners.engagement;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/engagement-kinds")
@Tag(name = "Engagements", description = "What happens between people: meetings, visits, trainings, exchanges, events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EngagementKindResource {

    private final Procedures procedures;
    private final Callers callers;

    EngagementKindResource(Procedures procedures, Callers callers) {
        this.procedures = procedures;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(operationId = "listEngagementKinds", summary = "All kinds of engagement with their stages, on one page")
    public Page<EngagementKindView> kinds() {
        var language = callers.current().language();
        return new Page<>(
                procedures.kinds(language).stream()
                        .map(each -> new EngagementKindView(
                                each.code(),
                                each.name(),
                                each.directed(),
                                each.cohorts(),
                                each.followedUp(),
                                each.funnel(),
                                procedures.stages(each.procedure(), language).stream()
                                        .map(stage -> new EngagementKindView.StageView(
                                                stage.code(), stage.name(), stage.happened()))
                                        .toList()))
                        .toList(),
                null,
                null);
    }
}
