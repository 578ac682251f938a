package id.jembatan.gateway.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.desk.Named;
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

/// What partners-service keeps of requests.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1/requests")
public interface Requests {

    @GET
    Uni<Listing<Request>> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String mission,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String keeper,
            @RestQuery boolean open,
            @RestQuery boolean overdue,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/kinds")
    Uni<Listing<Named>> kinds();

    /// With the ETag, so that a form can tell which state it was made for.
    @GET
    @Path("/{id}")
    Uni<RestResponse<Request>> get(@RestPath UUID id);

    @GET
    @Path("/{id}/history")
    Uni<Listing<Request.Step>> history(@RestPath UUID id);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Request> ask(@HeaderParam("Idempotency-Key") String once, Map<String, @Nullable Object> form);

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    Uni<Request> change(@RestPath UUID id, @HeaderParam("If-Match") String tag, Map<String, @Nullable Object> patch);

    @POST
    @Path("/{id}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Request> move(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") String once, Map<String, @Nullable Object> form);

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
