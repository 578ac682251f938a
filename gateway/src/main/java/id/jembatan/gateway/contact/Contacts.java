package id.jembatan.gateway.contact;

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

/// The people of partners-service, as far as pages need them.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1/contacts")
public interface Contacts {

    @GET
    Uni<Listing<Contact>> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable UUID partner,
            @RestQuery @Nullable String mission,
            @RestQuery @Nullable Boolean current,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/{id}")
    Uni<RestResponse<Contact>> get(@RestPath UUID id);

    /// Who holds this role and who held it, the latest first.
    @GET
    @Path("/{id}/holders")
    Uni<Listing<Contact>> holders(@RestPath UUID id);

    @GET
    @Path("/personal-data")
    Uni<Contact.Rules> rules();

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Entered> enter(Map<String, Object> contact);

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    Uni<Entered> change(@RestPath UUID id, @HeaderParam("If-Match") String tag, Map<String, Object> patch);

    @POST
    @Path("/{id}/erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Entered> erase(@RestPath UUID id, Map<String, Object> reason);

    /// What was written down.
    record Entered(UUID id) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
