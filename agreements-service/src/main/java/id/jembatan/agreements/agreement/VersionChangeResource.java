package id.jembatan.agreements.agreement;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/agreements/{id}/procedure-changes")
@Tag(name = "Agreements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class VersionChangeResource {

    private final Agreements agreements;
    private final VersionChange change;
    private final Views views;
    private final Callers callers;

    VersionChangeResource(Agreements agreements, VersionChange change, Views views, Callers callers) {
        this.agreements = agreements;
        this.change = change;
        this.views = views;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:administer")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "followProcedureVersion",
            summary = "Let one case follow another version of its procedure. If-Match is obeyed when it is sent")
    public RestResponse<FollowedView> follow(
            @RestPath UUID id, @Valid @NotNull FollowVersion form, @Context HttpHeaders headers) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        if (headers.getHeaderString(HttpHeaders.IF_MATCH) != null) {
            Conditional.check(headers, views.edition(agreement), caller);
        }
        var followed = change.follow(agreement, form, caller);
        return Conditional.created(URI.create("/api/v1/agreements/" + id), followed, views.edition(agreement), caller);
    }
}
