package id.jembatan.gateway.commitment;

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

/// What partners-service keeps of promises.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1/commitments")
public interface Commitments {

    @GET
    Uni<Listing<Commitment>> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String side,
            @RestQuery @Nullable String owner,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String overdue,
            @RestQuery @Nullable String dueUntil,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    /// With the ETag, so that a form can tell which state it was made for.
    @GET
    @Path("/{id}")
    Uni<RestResponse<Commitment>> get(@RestPath UUID id);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Commitment> promise(@HeaderParam("Idempotency-Key") String once, Map<String, @Nullable Object> promise);

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    Uni<Commitment> change(@RestPath UUID id, @HeaderParam("If-Match") String tag, Map<String, @Nullable Object> patch);

    @POST
    @Path("/{id}/outcomes")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Commitment> settle(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") String once, Map<String, @Nullable Object> outcome);

    @POST
    @Path("/{id}/statements")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Commitment> state(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") String once, Map<String, @Nullable Object> statement);

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
