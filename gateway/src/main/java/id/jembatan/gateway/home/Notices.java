package id.jembatan.gateway.home;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.page.KnownDate;
import id.jembatan.gateway.service.Lenient;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.PageHeaders;
import id.jembatan.gateway.service.ServiceAnswers;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What partners-service tells the reader's desk, and which relations are quiet.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
public interface Notices {

    @GET
    @Path("/notifications")
    Uni<Listing<Notice>> list(
            @RestQuery @Nullable Boolean unread, @RestQuery @Nullable String after, @RestQuery int limit);

    @POST
    @Path("/notifications/{id}/readings")
    Uni<Notice> read(@RestPath UUID id);

    @GET
    @Path("/partnerships")
    Uni<Listing<Tie>> ties(@RestQuery String dormancy, @RestQuery int limit);

    /// A lasting relation, as far as its silence goes.
    record Tie(UUID id, Partner partner, @Nullable Silence dormancy) {}

    record Partner(UUID id, String name, String country) {}

    /// @param name how it stands, in the reader's language
    record Silence(String state, String name, @Nullable Last last) {}

    record Last(@Nullable KnownDate on) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
