package id.jembatan.gateway.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.service.Lenient;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.PageHeaders;
import id.jembatan.gateway.service.ServiceAnswers;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The kpi-service, as far as pages need it.
@RegisterRestClient(configKey = "kpi")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
public interface Results {

    @GET
    @Path("/goals")
    Uni<Listing<Goal>> goals(@RestQuery int limit);

    @GET
    @Path("/scorecards")
    Uni<Listing<ScorecardItem>> scorecards(
            @RestQuery @Nullable String kind, @RestQuery @Nullable UUID agreement, @RestQuery int limit);

    @GET
    @Path("/scorecards/{id}")
    Uni<Scorecard> scorecard(@RestPath UUID id);

    @GET
    @Path("/portfolio")
    Uni<Figure.Figures> portfolio();

    @POST
    @Path("/observations")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Recorded> observe(Map<String, Object> observation);

    @POST
    @Path("/observations/{id}/verifications")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Recorded> decide(@RestPath UUID id, Decision decision);

    /// @param decision VERIFIED or RETURNED
    record Decision(String decision, @Nullable String note) {}

    /// What was recorded.
    record Recorded(UUID id) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
