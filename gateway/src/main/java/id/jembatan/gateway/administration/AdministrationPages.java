package id.jembatan.gateway.administration;

import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The way to everything that keeps the suite in order; it asks no service.
@Path("/administration")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class AdministrationPages {

    record overview(Frame frame) implements TemplateInstance {}

    private final Frames frames;

    AdministrationPages(Frames frames) {
        this.frames = frames;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance overview() {
        return new overview(Offered.to(frames.of(Frame.Section.ADMINISTRATION), "audit:view", "partner:administer"));
    }
}
