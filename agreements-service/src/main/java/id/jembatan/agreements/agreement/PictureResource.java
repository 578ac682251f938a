package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Picture;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Callers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/agreements/{id}/picture")
@Tag(name = "Moves")
@RunOnVirtualThread
class PictureResource {

    private final Agreements agreements;
    private final Procedures procedures;
    private final Callers callers;

    PictureResource(Agreements agreements, Procedures procedures, Callers callers) {
        this.agreements = agreements;
        this.procedures = procedures;
        this.callers = callers;
    }

    @GET
    @Produces({Picture.SVG, MediaType.TEXT_PLAIN})
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(
            operationId = "drawAgreement",
            summary = "A picture of the procedure with where the case stands and has been: format=svg or mermaid")
    public RestResponse<String> picture(
            @RestPath UUID id, @RestQuery @DefaultValue("svg") @Pattern(regexp = Picture.FORMATS) String format) {
        var caller = callers.current();
        var agreement = agreements.get(id, caller);
        var procedure = procedures.frozen(agreement.procedureCode(), agreement.procedureVersion());
        var visited = agreements.stagesOf(id);
        return Picture.answer(
                format, procedure, new Picture.Standing(agreement.stage(), visited, agreement.isOnHold()), caller);
    }
}
