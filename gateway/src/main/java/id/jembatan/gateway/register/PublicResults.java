package id.jembatan.gateway.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.service.Lenient;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.PageHeaders;
import id.jembatan.gateway.service.ServiceAnswers;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What kpi-service tells everybody. No token goes along, so nothing else can come back.
@RegisterRestClient(configKey = "kpi")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@Path("/api/v1/public")
interface PublicResults {

    @GET
    @Path("/scorecards")
    Uni<Listing<PublicScorecard>> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/scorecards/{id}")
    Uni<PublicScorecard> get(@RestPath UUID id);

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
