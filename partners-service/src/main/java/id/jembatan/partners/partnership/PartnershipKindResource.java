package id.jembatan.partners.partnership;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/partnership-kinds")
@Tag(name = "Partnerships", description = "The lasting relations with partners")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PartnershipKindResource {

    private final PartnershipKinds kinds;
    private final Callers callers;

    PartnershipKindResource(PartnershipKinds kinds, Callers callers) {
        this.kinds = kinds;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("partner:view")
    @Operation(operationId = "listPartnershipKinds", summary = "All kinds of partnership; they fit on one page")
    public Page<PartnershipKindView> list() {
        var language = callers.current().language().getLanguage();
        return new Page<>(
                kinds.inOrder().stream()
                        .map(each -> PartnershipKindView.of(each, language))
                        .toList(),
                null,
                null);
    }
}
