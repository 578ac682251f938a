package id.jembatan.agreements.custody;

import id.jembatan.agreements.agreement.Agreements;
import id.jembatan.platform.caller.Callers;
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

@Path("/agreements/{id}/originals")
@Tag(name = "Originals", description = "Who holds which original, and certified copies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OriginalResource {

    private final Agreements agreements;
    private final Originals originals;
    private final Keeping keeping;
    private final Callers callers;

    OriginalResource(Agreements agreements, Originals originals, Keeping keeping, Callers callers) {
        this.agreements = agreements;
        this.originals = originals;
        this.keeping = keeping;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("document:view")
    @Transactional
    @Operation(operationId = "listOriginals", summary = "The originals of a case, their holders and certified copies")
    public Page<OriginalView> list(@RestPath UUID id) {
        var caller = callers.current();
        return new Page<>(originals.of(agreements.get(id, caller), caller), null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("document:create")
    @Idempotent
    @Transactional
    @Operation(operationId = "registerOriginal", summary = "Write down an original and who holds it")
    public RestResponse<OriginalView> register(@RestPath UUID id, @Valid @NotNull RegisterOriginal said) {
        var caller = callers.current();
        return created(keeping.register(agreements.toChange(id, caller), said, caller));
    }

    @POST
    @Path("{original}/handovers")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("document:create")
    @Idempotent
    @Transactional
    @Operation(operationId = "handOverOriginal", summary = "An original goes to somebody else, against a receipt")
    public RestResponse<OriginalView> handOver(
            @RestPath UUID id, @RestPath UUID original, @Valid @NotNull HandOver said) {
        var caller = callers.current();
        return created(keeping.handOver(agreements.toChange(id, caller), original, said, caller));
    }

    @POST
    @Path("{original}/copies")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("document:create")
    @Idempotent
    @Transactional
    @Operation(operationId = "certifyCopy", summary = "Write down a certified copy of an original")
    public RestResponse<OriginalView> certify(
            @RestPath UUID id, @RestPath UUID original, @Valid @NotNull CertifyCopy said) {
        var caller = callers.current();
        return created(keeping.certify(agreements.toChange(id, caller), original, said, caller));
    }

    private static RestResponse<OriginalView> created(OriginalView view) {
        return RestResponse.ResponseBuilder.<OriginalView>created(
                        URI.create("/api/v1/agreements/" + view.agreementId() + "/originals"))
                .entity(view)
                .build();
    }
}
