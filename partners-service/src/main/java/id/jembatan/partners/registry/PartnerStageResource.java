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

@Path("/partners/{id}/stages")
@Tag(name = "Partners", description = "Who we work with")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PartnerStageResource {

    private final Partners partners;
    private final Directory directory;
    private final Stages stages;
    private final Callers callers;

    PartnerStageResource(Partners partners, Directory directory, Stages stages, Callers callers) {
        this.partners = partners;
        this.directory = directory;
        this.stages = stages;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("partner:view")
    @Operation(
            operationId = "listPartnerStages",
            summary = "What was said of how far things are with a partner, the latest first")
    public Page<StageView> list(@RestPath UUID id) {
        directory.version(id, callers.current());
        return stages.of(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "reachPartnerStage",
            summary = "Say how far things are with a partner: prospect, active, dormant, ended, ceased")
    public RestResponse<PartnerView> reach(@RestPath UUID id, @Valid @NotNull ReachStage form) {
        var caller = callers.current();
        var partner = partners.get(id, caller);
        stages.enter(partner, form, caller);
        return shown(partner, "/stages", caller);
    }

    private RestResponse<PartnerView> shown(Partner partner, String place, Caller caller) {
        return Conditional.created(
                URI.create("/api/v1/partners/" + partner.id() + place),
                directory.get(partner.id(), caller),
                partners.version(partner.id()),
                caller);
    }
}
