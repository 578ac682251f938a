package id.jembatan.partners.contact;

import id.jembatan.platform.caller.Callers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/// Contacts as cards, out and in. Whoever takes cards with him is recorded.
@Path("/contacts")
@Tag(name = "Contacts", description = "People, their roles, and how long we may know of them")
@RunOnVirtualThread
class CardResource {

    private final CardBox cardBox;
    private final CardImport cardImport;
    private final Callers callers;

    CardResource(CardBox cardBox, CardImport cardImport, Callers callers) {
        this.cardBox = cardBox;
        this.cardImport = cardImport;
        this.callers = callers;
    }

    @GET
    @Produces(Cards.MEDIA_TYPE + ";qs=0.5")
    @PermissionsAllowed("contact:export")
    @Transactional
    @Operation(operationId = "exportCardsByAccept", summary = "The contacts of the list as vCards 4.0")
    public RestResponse<String> allByAccept(@BeanParam @Valid ContactFilter filter) {
        return cardBox.all(filter, callers.current());
    }

    @GET
    @Path("{id}.vcf")
    @Produces(Cards.MEDIA_TYPE)
    @PermissionsAllowed("contact:export")
    @Transactional
    @Operation(operationId = "exportCard", summary = "One contact as a vCard 4.0")
    public RestResponse<String> one(@RestPath UUID id) {
        return cardBox.one(id, callers.current());
    }

    @GET
    @Path("{id}")
    @Produces(Cards.MEDIA_TYPE + ";qs=0.5")
    @PermissionsAllowed("contact:export")
    @Transactional
    @Operation(operationId = "exportCardByAccept", summary = "One contact as a vCard 4.0")
    public RestResponse<String> oneByAccept(@RestPath UUID id) {
        return cardBox.one(id, callers.current());
    }

    @POST
    @Path("imports")
    @Consumes(Cards.MEDIA_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("contact:create")
    @Transactional
    @Operation(
            operationId = "importCards",
            summary = "Take vCards 3.0 or 4.0, each whole or not at all; the same card again changes nothing")
    public CardReport take(
            @BeanParam @Valid CardTarget target,
            @RestQuery
                    @DefaultValue("false")
                    @Parameter(description = "Only tell what would come of it; nothing is stored")
                    boolean dryRun,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(mediaType = Cards.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
                    @NotNull byte[] body) {
        return cardImport.take(body, target, dryRun, callers.current());
    }
}
