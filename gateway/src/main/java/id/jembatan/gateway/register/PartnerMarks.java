package id.jembatan.gateway.register;

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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/// What was decided on whether everybody may see a partner.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1/partners")
interface PartnerMarks {

    @GET
    @Path("/{id}")
    Uni<Subject> get(@RestPath UUID id);

    @GET
    @Path("/{id}/publications")
    Uni<Listing<PublicMark>> marks(@RestPath UUID id);

    @POST
    @Path("/{id}/publications")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<PublicMark> decide(@RestPath UUID id, PublicMark.Wanted wanted);

    record Subject(String code, String name) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
