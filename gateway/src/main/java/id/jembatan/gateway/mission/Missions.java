package id.jembatan.gateway.mission;

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

/// The missions of partners-service, as far as pages need them.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1/missions")
public interface Missions {

    @GET
    Uni<Listing<Mission>> list(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/{id}")
    Uni<RestResponse<Mission>> get(@RestPath UUID id);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Opened> open(Map<String, Object> mission);

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    Uni<Opened> change(@RestPath UUID id, @HeaderParam("If-Match") String tag, Map<String, Object> patch);

    @POST
    @Path("/{id}/accreditations")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Opened> accredit(@RestPath UUID id, Map<String, Object> accreditation);

    @PATCH
    @Path("/{id}/accreditations/{accreditation}")
    @Consumes("application/merge-patch+json")
    Uni<Opened> redate(
            @RestPath UUID id,
            @RestPath UUID accreditation,
            @HeaderParam("If-Match") String tag,
            Map<String, Object> patch);

    /// What was written down.
    record Opened(UUID id) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
