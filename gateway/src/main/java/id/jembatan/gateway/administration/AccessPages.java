package id.jembatan.gateway.administration;

import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Rights;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which role may do what: the table that the realm is made of, for reading. Who has which role is kept in
/// Keycloak.
@Path("/administration/access")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class AccessPages {

    /// @param role whose rights are picked out, empty for all
    record access(Frame frame, Rights rights, String role) implements TemplateInstance {}

    private final Frames frames;
    private final Rights rights;

    AccessPages(Frames frames, Rights rights) {
        this.frames = frames;
        this.rights = rights;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance access(@RestQuery @Nullable String role) {
        var frame = Offered.to(frames.of(Frame.Section.ADMINISTRATION), "audit:view", "partner:administer");
        return new access(frame, rights, role != null && rights.roles().contains(role) ? role : "");
    }
}
