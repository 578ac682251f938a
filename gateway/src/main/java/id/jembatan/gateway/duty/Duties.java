package id.jembatan.gateway.duty;

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

/// The duties that the agreements-service watches.
@RegisterRestClient(configKey = "agreements")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1/duties")
@Consumes(MediaType.APPLICATION_JSON)
public interface Duties {

    @GET
    Uni<Listing<Duty>> all();

    @GET
    @Path("/{code}")
    Uni<RestResponse<Duty>> get(@RestPath String code);

    @PATCH
    @Path("/{code}")
    @Consumes("application/merge-patch+json")
    Uni<Named> change(@RestPath String code, @HeaderParam("If-Match") String tag, Object patch);

    @POST
    Uni<Named> owe(Map<String, Object> form);

    @GET
    @Path("/periods")
    Uni<Listing<Duty.Owed>> owed(@RestQuery Map<String, String> filters);

    @GET
    @Path("/{code}/periods/{period}")
    Uni<Duty.Owed> period(@RestPath String code, @RestPath UUID period);

    @GET
    @Path("/{code}/periods/{period}/report")
    Uni<Duty.Report> report(@RestPath String code, @RestPath UUID period, @RestQuery @Nullable String cutOff);

    @POST
    @Path("/{code}/periods/{period}/submissions")
    Uni<Kept> submit(@RestPath String code, @RestPath UUID period, Map<String, Object> form);

    /// What was written down.
    record Kept(@Nullable UUID id) {}

    record Named(String code) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
