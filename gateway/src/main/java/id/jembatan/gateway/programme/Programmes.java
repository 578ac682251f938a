package id.jembatan.gateway.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.result.Id;
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

/// Programmes with their activities and plans.
@RegisterRestClient(configKey = "kpi")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
interface Programmes {

    @GET
    @Path("/programmes")
    Uni<Listing<ProgrammeItem>> list(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable UUID goal,
            @RestQuery @Nullable UUID agreement,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String year,
            @RestQuery @Nullable String ended,
            @RestQuery @Nullable String measured,
            @RestQuery @Nullable String late,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/programmes/{id}")
    Uni<RestResponse<Programme>> get(@RestPath UUID id);

    @POST
    @Path("/programmes")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Id> create(Map<String, Object> programme);

    @POST
    @Path("/programmes/{id}/endings")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Id> end(@RestPath UUID id, Map<String, Object> ending);

    @POST
    @Path("/programmes/{id}/activities")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Id> add(@RestPath UUID id, Map<String, Object> activity);

    /// With the ETag, so that a form can tell which state it was made for.
    @GET
    @Path("/programmes/{id}/activities/{activity}")
    Uni<RestResponse<Activity>> activity(@RestPath UUID id, @RestPath UUID activity);

    @PATCH
    @Path("/programmes/{id}/activities/{activity}")
    @Consumes("application/merge-patch+json")
    Uni<Id> change(
            @RestPath UUID id, @RestPath UUID activity, @HeaderParam("If-Match") String tag, Map<String, Object> patch);

    @POST
    @Path("/programmes/{id}/activities/{activity}/cancellations")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Id> drop(@RestPath UUID id, @RestPath UUID activity, Map<String, Object> reason);

    @POST
    @Path("/programmes/{id}/plans")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Map<String, Object>> plan(@RestPath UUID id, Map<String, Object> plan);

    @GET
    @Path("/programmes/loose-promises")
    Uni<Listing<LoosePromise>> loosePromises(
            @RestQuery @Nullable String side,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
