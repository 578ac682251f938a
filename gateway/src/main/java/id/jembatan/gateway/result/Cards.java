package id.jembatan.gateway.result;

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
import org.jspecify.annotations.Nullable;

/// Scorecards, what is applied to them, and targets.
@RegisterRestClient(configKey = "kpi")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
public interface Cards {

    @GET
    @Path("/scorecards")
    Uni<Listing<ScorecardItem>> list(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable UUID agreement,
            @RestQuery @Nullable UUID goal,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/scorecards/{id}")
    Uni<Scorecard> get(@RestPath UUID id, @RestQuery @Nullable String asOf);

    @POST
    @Path("/scorecards")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Id> open(Map<String, Object> subject);

    @GET
    @Path("/indicators")
    Uni<Listing<Indicator>> library(
            @RestQuery @Nullable String q, @RestQuery @Nullable String level, @RestQuery int limit);

    @GET
    @Path("/indicators/{id}")
    Uni<Indicator> indicator(@RestPath String id);

    @POST
    @Path("/scorecards/{id}/indicators")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Id> apply(@RestPath UUID id, Map<String, Object> indicator);

    @POST
    @Path("/scorecards/{id}/indicators/{use}/baselines")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Id> begin(@RestPath UUID id, @RestPath UUID use, Map<String, Object> baseline);

    @GET
    @Path("/applied-indicators/{use}")
    Uni<Use> use(@RestPath UUID use);

    /// 409 for what is not added up, or has no targets: then there is none.
    @GET
    @Path("/applied-indicators/{use}/quota")
    Uni<Quota> quota(@RestPath UUID use);

    @GET
    @Path("/applied-indicators/{use}/periods")
    Uni<ReportingPeriod.All> periods(@RestPath UUID use);

    @POST
    @Path("/applied-indicators/{use}/periods/{what}")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Map<String, Object>> schedule(@RestPath UUID use, @RestPath String what, Map<String, Object> form);

    @POST
    @Path("/targets")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Id> aim(Map<String, Object> target);

    @GET
    @Path("/portfolio")
    Uni<Standing> portfolio();

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
