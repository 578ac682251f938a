package id.jembatan.gateway.partner;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.service.Lenient;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.PageHeaders;
import id.jembatan.gateway.service.ServiceAnswers;
import io.quarkus.oidc.token.propagation.common.AccessToken;
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

/// The partners-service, as far as pages need it.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
public interface Partners {

    @GET
    @Path("/partners")
    Uni<Listing<Partner>> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/partners/{id}")
    Uni<Partner> get(@RestPath UUID id);

    @GET
    @Path("/partnership-kinds")
    Uni<Listing<PartnershipKind>> partnershipKinds();

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
