package id.jembatan.gateway.month;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Where calendar programs knock: they cannot sign in, so the secret in the address opens. It goes on in a header,
/// which no log and no trace holds.
@Path("/calendar/feeds/{token}.ics")
@RunOnVirtualThread
class FeedDoor {

    private static final int UNAUTHENTICATED = 401;

    private final FeedFiles files;

    FeedDoor(@RestClient FeedFiles files) {
        this.files = files;
    }

    /// Unknown, revoked and resting: there is nothing here.
    @GET
    @Produces("text/calendar")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<String> read(@RestPath String token) {
        try {
            return RestResponse.ResponseBuilder.ok(files.read(token).await().indefinitely())
                    .header("Content-Type", "text/calendar;charset=utf-8")
                    .header("Cache-Control", "private, no-store")
                    .header("X-Robots-Tag", "noindex")
                    .build();
        } catch (WebApplicationException no) {
            if (no.getResponse().getStatus() == UNAUTHENTICATED) {
                throw new Refusal(CommonProblem.NOT_FOUND);
            }
            Log.warnf(
                    "A calendar could not be read: partners-service answers %d",
                    no.getResponse().getStatus());
            throw new Refusal(CommonProblem.UNAVAILABLE).header("Retry-After", "60");
        }
    }
}
