package id.jembatan.gateway.result;

import id.jembatan.gateway.service.Passage;
import io.quarkus.security.Authenticated;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/// The bytes of a file of evidence, for whoever may see the figure that it proves.
@Path("/results/files")
class ResultFiles {

    private final Passage passage;

    ResultFiles(Passage passage) {
        this.passage = passage;
    }

    @GET
    @Path("evidence/{observation}/{file}")
    @Authenticated
    @Operation(hidden = true)
    public RestMulti<Buffer> evidence(@RestPath UUID observation, @RestPath UUID file) {
        return passage.open("kpi", "/observations/" + observation + "/evidence/" + file + "/content");
    }
}
