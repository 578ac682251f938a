package id.jembatan.partners.contact;

import id.jembatan.platform.caller.Callers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The rows of the list as files, by their own addresses.
@Path("/")
@Tag(name = "Contacts", description = "People, their roles, and how long we may know of them")
@RunOnVirtualThread
class CardFileResource {

    private final CardBox cardBox;
    private final Callers callers;

    CardFileResource(CardBox cardBox, Callers callers) {
        this.cardBox = cardBox;
        this.callers = callers;
    }

    @GET
    @Path("contacts.vcf")
    @Produces(Cards.MEDIA_TYPE)
    @PermissionsAllowed("contact:export")
    @Transactional
    @Operation(operationId = "exportCards", summary = "The contacts of the list as vCards 4.0")
    public RestResponse<String> all(@BeanParam @Valid ContactFilter filter) {
        return cardBox.all(filter, callers.current());
    }
}
