package id.jembatan.gateway.partner;

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
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The relations with partners, as far as pages need them.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1/partnerships")
public interface Relations {

    @GET
    Uni<Listing<Relation>> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String dormancy,
            @RestQuery @Nullable String differences,
            @RestQuery @Nullable String ended,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/counts")
    Uni<Relation.Counts> counts(@RestQuery String by, @RestQuery @Nullable String ended);

    @GET
    @Path("/anniversaries")
    Uni<Listing<Relation.Anniversary>> anniversaries(
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate until,
            @RestQuery @Nullable Boolean round,
            @RestQuery @Nullable String after,
            @RestQuery int limit);

    /// With the ETag, so that a form can tell which state it was made for.
    @GET
    @Path("/{id}")
    Uni<RestResponse<Relation>> get(@RestPath UUID id);

    @GET
    @Path("/{id}/statements")
    Uni<Listing<Relation.Statement>> statements(@RestPath UUID id);

    @GET
    @Path("/{id}/leadership-changes")
    Uni<Listing<Relation.LeadershipChange>> leadershipChanges(@RestPath UUID id);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Relation> open(Map<String, Object> relation);

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    Uni<Relation> change(@RestPath UUID id, @HeaderParam("If-Match") String tag, Map<String, Object> patch);

    /// Something more about a relation: `statements`, `resolutions`, `endings`, `leadership-changes`.
    @POST
    @Path("/{id}/{what}")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<RestResponse<Void>> add(@RestPath UUID id, @RestPath String what, Map<String, Object> entry);

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
