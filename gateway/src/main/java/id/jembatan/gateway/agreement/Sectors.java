package id.jembatan.gateway.agreement;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.service.Lenient;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.PageHeaders;
import id.jembatan.gateway.service.ServiceAnswers;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/// The partners-service, as far as pages on cases need it: sectors and partners to choose from.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
public interface Sectors {

    @GET
    @Path("/sectors")
    Uni<Listing<Sector>> sectors();

    @GET
    @Path("/partners")
    Uni<Listing<Choice>> partners(@RestQuery int limit);

    /// @param name in the language of the page
    record Sector(String code, String name, List<String> sdg) {}

    /// A partner to choose.
    record Choice(UUID id, String code, String name, String country) {}

    /// Names of codes that a case holds.
    record Names(List<Sector> all) {

        /// The name of a sector, or its code where nobody has named it.
        public String of(String code) {
            return all.stream()
                    .filter(sector -> sector.code().equals(code))
                    .map(Sector::name)
                    .findFirst()
                    .orElse(code);
        }
    }

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
