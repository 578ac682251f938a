package id.jembatan.gateway.agreement;

import id.jembatan.gateway.service.Passage;
import io.quarkus.security.Authenticated;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/// The files of a case: its papers, and the picture of where it stands.
@Path("/agreements")
class DocumentContent {

    private final Passage passage;

    DocumentContent(Passage passage) {
        this.passage = passage;
    }

    @GET
    @Path("{id}/documents/{document}")
    @Authenticated
    @Operation(hidden = true)
    public RestMulti<Buffer> get(@RestPath UUID id, @RestPath UUID document) {
        return passage.open("agreements", "/agreements/" + id + "/documents/" + document + "/content");
    }

    @GET
    @Path("{id}/picture")
    @Authenticated
    @Operation(hidden = true)
    public RestMulti<Buffer> picture(@RestPath UUID id) {
        return passage.open("agreements", "/agreements/" + id + "/picture?format=svg");
    }
}
