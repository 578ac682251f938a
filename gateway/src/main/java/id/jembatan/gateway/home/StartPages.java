package id.jembatan.gateway.home;

import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The door as everybody sees it. It asks nothing of Keycloak, so it opens while Keycloak is down.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class StartPages {

    /// @param known whether the browser brings a session, good or not
    record start(Frame frame, boolean known) implements TemplateInstance {}

    private final Frames frames;

    StartPages(Frames frames) {
        this.frames = frames;
    }

    /// @param state brought along by Keycloak from signing out; it says nothing to anybody any more
    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance start(HttpHeaders headers, @RestQuery @Nullable String state) {
        return new start(
                frames.open(), headers.getCookies().keySet().stream().anyMatch(name -> name.startsWith("q_session")));
    }
}
