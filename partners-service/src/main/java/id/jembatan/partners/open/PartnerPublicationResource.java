package id.jembatan.partners.open;

import id.jembatan.partners.registry.Partners;
import id.jembatan.partners.registry.RecordState;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.open.MarkPublic;
import id.jembatan.platform.open.PublicMark;
import id.jembatan.platform.open.PublicMarks;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/partners/{id}/publications")
@Tag(name = "Partners", description = "Who we work with")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PartnerPublicationResource {

    private final Partners partners;
    private final PublicMarks marks;
    private final Callers callers;

    PartnerPublicationResource(Partners partners, PublicMarks marks, Callers callers) {
        this.partners = partners;
        this.marks = marks;
        this.callers = callers;
    }

    record PublicMarkList(List<PublicMark> items) {}

    @GET
    @PermissionsAllowed("partner:view")
    @Operation(
            operationId = "listPartnerPublications",
            summary = "Every decision on whether everybody may see this partner, the oldest first")
    public PublicMarkList list(@RestPath UUID id) {
        partners.get(id, callers.current());
        return new PublicMarkList(marks.of(PublicPartners.KIND, id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @PermissionsAllowed("partner:administer")
    @Operation(operationId = "publishPartner", summary = "Mark a partner as public, with the reason, or take it back")
    public RestResponse<PublicMark> decide(@RestPath UUID id, @Valid @NotNull MarkPublic form) {
        var caller = callers.current();
        var partner = partners.get(id, caller);
        if (form.isPublic() && partner.record() != RecordState.VALID) {
            throw new Refusal(CommonProblem.CONFLICT);
        }
        return RestResponse.ResponseBuilder.<PublicMark>created(URI.create("/api/v1/partners/" + id + "/publications"))
                .entity(marks.decide(PublicPartners.KIND, id, form, caller))
                .build();
    }
}
