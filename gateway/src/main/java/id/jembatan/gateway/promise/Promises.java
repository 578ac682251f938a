package id.jembatan.gateway.promise;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The ledger of promises that the agreements-service keeps.
@RegisterRestClient(configKey = "agreements")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
public interface Promises {

    @GET
    @Path("/promises")
    Uni<Listing<Promise>> search(@RestQuery Map<String, String> filters);

    @GET
    @Path("/promises/figures")
    Uni<Promise.Figures> figures();

    @POST
    @Path("/instruments/{instrument}/promises")
    Uni<Kept> write(@RestPath UUID instrument, Map<String, Object> form);

    @GET
    @Path("/promises/{id}")
    Uni<RestResponse<Promise>> get(@RestPath UUID id);

    @PATCH
    @Path("/promises/{id}")
    @Consumes("application/merge-patch+json")
    Uni<Kept> change(@RestPath UUID id, @HeaderParam("If-Match") String tag, Object patch);

    @POST
    @Path("/promises/{id}/steps")
    Uni<Kept> step(@RestPath UUID id, Map<String, Object> form);

    /// What was written down.
    record Kept(@Nullable UUID id) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
