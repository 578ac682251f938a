package id.jembatan.gateway.download;

import id.jembatan.gateway.service.Passage;
import id.jembatan.gateway.service.Services;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.Authenticated;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/// `/downloads/partners.csv?country=TR` is what the API has under `/api/v1/partners.csv?country=TR`, for people with a
/// session instead of a token. Only what is meant to be saved as a file.
@Path("/downloads")
class Downloads {

    /// The forms that a list, a record or a plan can have beside JSON.
    private static final Pattern FILE =
            Pattern.compile("[a-z-]+(/[A-Za-z0-9-]+)*[.](csv|xlsx|geojson|ics|vcf|xml|pdf)");

    private final Services services;
    private final Passage passage;

    Downloads(Services services, Passage passage) {
        this.services = services;
        this.passage = passage;
    }

    @GET
    @Path("{file:.+}")
    @Authenticated
    @Operation(hidden = true)
    public RestMulti<Buffer> get(@RestPath String file, UriInfo filters) {
        if (!FILE.matcher(file).matches()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        var service = services.ownerOf(file.substring(0, endOfCollection(file)))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        var query = filters.getRequestUri().getRawQuery();
        return passage.save(service, "/" + file + (query == null ? "" : "?" + query));
    }

    private static int endOfCollection(String file) {
        var slash = file.indexOf('/');
        return slash < 0 ? file.indexOf('.') : slash;
    }
}
