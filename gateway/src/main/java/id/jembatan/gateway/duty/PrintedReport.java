package id.jembatan.gateway.duty;

import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.service.Passage;
import io.quarkus.security.Authenticated;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A report that is owed, as the page that is printed and sent.
@Path("/duties")
class PrintedReport {

    private final Passage passage;

    PrintedReport(Passage passage) {
        this.passage = passage;
    }

    @GET
    @Path("{code:[a-z0-9-]+}/periods/{period}/report/print")
    @Authenticated
    @Operation(hidden = true)
    public RestMulti<Buffer> print(@RestPath String code, @RestPath UUID period, @RestQuery @Nullable String cutOff) {
        return passage.print(
                "agreements",
                Place.of("/duties/" + code + "/periods/" + period + "/report.html", "cutOff", Place.orEmpty(cutOff)));
    }
}
