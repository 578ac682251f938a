package id.jembatan.gateway.instrument;

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

/// The texts that the agreements-service keeps: drafted, signed, timed and sealed.
@RegisterRestClient(configKey = "agreements")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
public interface Instruments {

    @GET
    @Path("/instruments")
    Uni<Listing<Instrument>> search(@RestQuery Map<String, String> filters);

    @GET
    @Path("/instrument-kinds")
    Uni<Listing<Kind>> kinds();

    @GET
    @Path("/instrument-kinds/grounds")
    Uni<Listing<Instrument.Ground>> grounds();

    @GET
    @Path("/agreements/{id}/instruments")
    Uni<Listing<Instrument>> ofCase(@RestPath UUID id);

    @POST
    @Path("/agreements/{id}/instruments")
    Uni<Kept> draft(@RestPath UUID id, Object draft);

    @GET
    @Path("/agreements/{id}/chain")
    Uni<Chain> chain(@RestPath UUID id);

    @POST
    @Path("/agreements/{id}/predecessors")
    Uni<Kept> precede(@RestPath UUID id, Map<String, Object> form);

    /// With the ETag, so that a form can tell which state it was made for.
    @GET
    @Path("/instruments/{id}")
    Uni<RestResponse<Instrument>> get(@RestPath UUID id);

    @PATCH
    @Path("/instruments/{id}")
    @Consumes("application/merge-patch+json")
    Uni<Kept> change(@RestPath UUID id, @HeaderParam("If-Match") String tag, Object patch);

    /// @param act what is done, as the collection below the instrument is called: `signatures`, `extensions`...
    @POST
    @Path("/instruments/{id}/{act}")
    Uni<Kept> act(@RestPath UUID id, @RestPath String act, Object form);

    @POST
    @Path("/instruments/{id}/endings")
    Uni<Ending> end(@RestPath UUID id, @RestQuery boolean preview, Map<String, Object> form);

    @GET
    @Path("/instruments/{id}/term")
    Uni<Term> term(@RestPath UUID id);

    @GET
    @Path("/instruments/{id}/renewal")
    Uni<Term.Renewal> renewal(@RestPath UUID id);

    @GET
    @Path("/instruments/{id}/seal")
    Uni<Seal> seal(@RestPath UUID id);

    /// What was written down.
    record Kept(@Nullable UUID id) {}

    /// @param hasTerm whether it carries the relation while it is in force
    record Kind(String code, String label, boolean bothSides, boolean hasTerm) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
