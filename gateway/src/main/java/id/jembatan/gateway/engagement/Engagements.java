package id.jembatan.gateway.engagement;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.service.Lenient;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.PageHeaders;
import id.jembatan.gateway.service.ServiceAnswers;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/// What partners-service keeps of engagements.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
public interface Engagements {

    @GET
    @Path("/engagement-kinds")
    Uni<Listing<Kind>> kinds();

    @GET
    @Path("/engagements")
    Uni<Listing<Engagement>> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String direction,
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String until,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    /// With the ETag, so that a form can tell which state it was made for.
    @GET
    @Path("/engagements/{id}")
    Uni<RestResponse<Engagement>> get(@RestPath UUID id);

    @GET
    @Path("/engagements/{id}/next")
    Uni<Next> next(@RestPath UUID id);

    @POST
    @Path("/engagements")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Engagement> record(@HeaderParam("Idempotency-Key") String once, Map<String, @Nullable Object> form);

    @PATCH
    @Path("/engagements/{id}")
    @Consumes("application/merge-patch+json")
    Uni<Engagement> change(@RestPath UUID id, @HeaderParam("If-Match") String tag, Map<String, @Nullable Object> patch);

    /// @param part `moves`, `commitments`, `leads`, `cohorts` and so on
    @POST
    @Path("/engagements/{id}/{part}")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Engagement> add(
            @RestPath UUID id,
            @RestPath String part,
            @HeaderParam("Idempotency-Key") String once,
            Map<String, @Nullable Object> form);

    @POST
    @Path("/engagements/{id}/follow-ups/{days}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Engagement> answer(
            @RestPath UUID id,
            @RestPath int days,
            @HeaderParam("Idempotency-Key") String once,
            Map<String, @Nullable Object> form);

    @POST
    @Path("/engagements/{id}/leads/{lead}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Engagement> step(
            @RestPath UUID id,
            @RestPath UUID lead,
            @HeaderParam("Idempotency-Key") String once,
            Map<String, @Nullable Object> form);

    @PATCH
    @Path("/engagements/{id}/cohorts/{cohort}")
    @Consumes("application/merge-patch+json")
    Uni<Engagement> correct(
            @RestPath UUID id,
            @RestPath UUID cohort,
            @HeaderParam("If-Match") String tag,
            Map<String, @Nullable Object> form);

    @POST
    @Path("/engagements/{id}/cohorts/{cohort}/surveys")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Engagement> survey(
            @RestPath UUID id,
            @RestPath UUID cohort,
            @HeaderParam("Idempotency-Key") String once,
            Map<String, @Nullable Object> form);

    @GET
    @Path("/engagements/{id}/programme")
    Uni<Programme> programme(@RestPath UUID id);

    @POST
    @Path("/engagements/{id}/programme-lines")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Programme> addLine(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") String once, Map<String, @Nullable Object> form);

    @DELETE
    @Path("/engagements/{id}/programme-lines/{line}")
    Uni<Programme> withdraw(@RestPath UUID id, @RestPath UUID line, @HeaderParam("If-Match") String tag);

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
