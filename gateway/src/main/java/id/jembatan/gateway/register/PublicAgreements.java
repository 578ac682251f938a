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
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What agreements-service tells everybody. No token goes along, so nothing else can come back.
@RegisterRestClient(configKey = "agreements")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@Path("/api/v1/public")
interface PublicAgreements {

    @GET
    @Path("/agreements")
    Uni<Listing<PublicAgreement>> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/agreements/{reference}")
    Uni<PublicAgreement> get(@RestPath String reference);

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
