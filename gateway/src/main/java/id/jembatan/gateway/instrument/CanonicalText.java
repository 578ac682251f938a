package id.jembatan.gateway.instrument;

import id.jembatan.gateway.service.Passage;
import io.quarkus.security.Authenticated;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/// The content of a text that both sides approve, to the byte.
@Path("/instruments")
class CanonicalText {

    private final Passage passage;

    CanonicalText(Passage passage) {
        this.passage = passage;
    }

    @GET
    @Path("{id}/canonical")
    @Authenticated
    @Operation(hidden = true)
    public RestMulti<Buffer> get(@RestPath UUID id) {
        return passage.open("agreements", "/instruments/" + id + "/canonical");
    }
}
