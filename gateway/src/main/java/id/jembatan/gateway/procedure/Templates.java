package id.jembatan.gateway.procedure;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The procedures that the agreements-service keeps, and the workshop for new versions.
@RegisterRestClient(configKey = "agreements")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1/procedures")
public interface Templates {

    String YAML = "application/yaml";

    @GET
    Uni<Listing<Template>> all();

    @GET
    @Path("/{code}")
    Uni<Template> get(@RestPath String code, @RestQuery @Nullable Integer version);

    @GET
    @Path("/{code}/versions")
    Uni<Listing<Template.Version>> versions(@RestPath String code);

    @GET
    @Path("/{code}/source")
    @Produces(YAML)
    Uni<String> source(@RestPath String code, @RestQuery @Nullable Integer version);

    @POST
    @Path("/validations")
    @Consumes(YAML)
    Uni<Template.Findings> validate(String text);

    @POST
    @Path("/simulations")
    @Consumes(YAML)
    Uni<Template.Trial> simulate(@RestQuery int limit, String text);

    @POST
    @Consumes(YAML)
    Uni<Template> publish(String text);

    @POST
    @Path("/{code}/commencements")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Template.Version> commence(@RestPath String code, Map<String, Object> form);

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
