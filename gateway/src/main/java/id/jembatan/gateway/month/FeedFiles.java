package id.jembatan.gateway.month;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The feeds as calendar programs read them: without anybody's token, by the secret alone.
@RegisterRestClient(configKey = "partners")
@Path("/api/v1/calendar.ics")
public interface FeedFiles {

    @GET
    @Produces("text/calendar")
    Uni<String> read(@HeaderParam("X-Calendar-Token") String token);
}
