package id.jembatan.gateway.goal;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Goals, what contributes to them, and outside rankings.
@RegisterRestClient(configKey = "kpi")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
interface Goals {

    @GET
    @Path("/goals/tree")
    Uni<List<GoalBranch>> tree(@RestQuery @Nullable UUID root);

    @GET
    @Path("/goals")
    Uni<Listing<Goal>> list(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String without,
            @RestQuery @Nullable Boolean ended,
            @RestQuery int limit);

    /// With the ETag, so that a form can tell which state it was made for.
    @GET
    @Path("/goals/{id}")
    Uni<RestResponse<Goal>> get(@RestPath UUID id);

    @POST
    @Path("/goals")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Id> set(Map<String, Object> goal);

    @PATCH
    @Path("/goals/{id}")
    @Consumes("application/merge-patch+json")
    Uni<Id> change(@RestPath UUID id, @HeaderParam("If-Match") String tag, Map<String, Object> patch);

    @POST
    @Path("/goals/{id}/endings")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Id> end(@RestPath UUID id, Map<String, Object> ending);

    @GET
    @Path("/goals/unaligned-agreements")
    Uni<Listing<Unaligned.Agreement>> agreementsWithout(
            @RestQuery @Nullable String after, @RestQuery int limit, @RestQuery boolean total);

    @GET
    @Path("/goals/unaligned-partnerships")
    Uni<Listing<Unaligned.Partnership>> partnershipsWithout(
            @RestQuery @Nullable String after, @RestQuery int limit, @RestQuery boolean total);

    @GET
    @Path("/contributions")
    Uni<Listing<Contribution>> contributions(
            @RestQuery @Nullable UUID goal, @RestQuery @Nullable UUID agreement, @RestQuery int limit);

    @GET
    @Path("/contributions/strengths")
    Uni<List<Contribution.Meaning>> strengths();

    @POST
    @Path("/contributions")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Id> contribute(Map<String, Object> contribution);

    @POST
    @Path("/contributions/{id}/endings")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Id> endContribution(@RestPath UUID id, Map<String, Object> ending);

    @GET
    @Path("/figures/goals/{id}")
    Uni<GoalFigures> figures(@RestPath UUID id);

    @GET
    @Path("/index-series")
    Uni<Listing<Series.Item>> allSeries(@RestQuery int limit);

    @GET
    @Path("/index-series/{id}")
    Uni<Series> series(@RestPath UUID id);

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
