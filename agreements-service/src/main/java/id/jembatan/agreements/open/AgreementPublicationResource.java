package id.jembatan.agreements.open;

import id.jembatan.agreements.agreement.Agreements;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.open.MarkPublic;
import id.jembatan.platform.open.PublicMark;
import id.jembatan.platform.open.PublicMarks;
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

@Path("/agreements/{id}/publications")
@Tag(name = "Agreements", description = "Cases: where they stand, with whom, and what is said of them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AgreementPublicationResource {

    private final Agreements agreements;
    private final PublicAgreements open;
    private final PublicMarks marks;
    private final Callers callers;

    AgreementPublicationResource(Agreements agreements, PublicAgreements open, PublicMarks marks, Callers callers) {
        this.agreements = agreements;
        this.open = open;
        this.marks = marks;
        this.callers = callers;
    }

    record PublicMarkList(List<PublicMark> items) {}

    @GET
    @PermissionsAllowed("agreement:view")
    @Operation(
            operationId = "listAgreementPublications",
            summary = "Every decision on whether everybody may see this agreement, the oldest first")
    public PublicMarkList list(@RestPath UUID id) {
        agreements.get(id, callers.current());
        return new PublicMarkList(marks.of(PublicAgreements.KIND, id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @PermissionsAllowed("agreement:administer")
    @Operation(
            operationId = "publishAgreement",
            summary = "Mark a signed agreement as public, with the reason, or take it back")
    public RestResponse<PublicMark> decide(@RestPath UUID id, @Valid @NotNull MarkPublic form) {
        var caller = callers.current();
        agreements.get(id, caller);
        if (form.isPublic() && !open.isSigned(id)) {
            throw new Refusal(PublicationProblem.NOT_SIGNED_YET);
        }
        return RestResponse.ResponseBuilder.<PublicMark>created(
                        URI.create("/api/v1/agreements/" + id + "/publications"))
                .entity(marks.decide(PublicAgreements.KIND, id, form, caller))
                .build();
    }
}
