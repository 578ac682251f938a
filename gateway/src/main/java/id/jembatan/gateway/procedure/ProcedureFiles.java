package id.jembatan.gateway.procedure;

import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.service.Passage;
import io.quarkus.security.Authenticated;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A procedure as a picture, and as the text that was published.
@Path("/procedures")
class ProcedureFiles {

    private final Passage passage;

    ProcedureFiles(Passage passage) {
        this.passage = passage;
    }

    @GET
    @Path("{code}/picture")
    @Authenticated
    @Operation(hidden = true)
    public RestMulti<Buffer> picture(@RestPath String code, @RestQuery @Nullable Integer version) {
        return passage.open(
                "agreements",
                Place.of(
                        "/procedures/" + ProcedurePages.known(code) + "/picture",
                        "format",
                        "svg",
                        "version",
                        written(version)));
    }

    @GET
    @Path("{code}/source")
    @Authenticated
    @Operation(hidden = true)
    public RestMulti<Buffer> source(@RestPath String code, @RestQuery @Nullable Integer version) {
        return passage.open(
                "agreements",
                Place.of("/procedures/" + ProcedurePages.known(code) + "/source", "version", written(version)));
    }

    private static String written(@Nullable Integer version) {
        return version == null ? "" : String.valueOf(version);
    }
}
