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

/// What partners-service tells everybody. No token goes along, so nothing else can come back.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@Path("/api/v1/public")
interface PublicPartners {

    @GET
    @Path("/partners")
    Uni<Listing<PublicPartner>> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/partners/{code}")
    Uni<PublicPartner> get(@RestPath String code);

    @GET
    @Path("/partners.geojson")
    Uni<PublicMap> map(
            @RestQuery @Nullable String q, @RestQuery @Nullable String country, @RestQuery @Nullable String kind);

    @GET
    @Path("/sectors")
    Uni<Listing<Sector>> sectors();

    /// What a field of co-operation is called, in the language of the page.
    record Sector(String code, String name) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
