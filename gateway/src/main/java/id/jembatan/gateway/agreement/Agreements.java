package id.jembatan.gateway.agreement;

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
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jspecify.annotations.Nullable;

/// The agreements-service, as far as pages need it.
@RegisterRestClient(configKey = "agreements")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
public interface Agreements {

    @GET
    @Path("/agreements")
    Uni<Listing<Agreement>> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String open,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    /// With the ETag, so that a form can tell which state it was made for.
    @GET
    @Path("/agreements/{id}")
    Uni<RestResponse<Agreement>> get(@RestPath UUID id);

    @PATCH
    @Path("/agreements/{id}")
    @Consumes("application/merge-patch+json")
    Uni<Agreement> change(@RestPath UUID id, @HeaderParam("If-Match") String tag, Map<String, Object> patch);

    @GET
    @Path("/agreements/{id}/next")
    Uni<Next> next(@RestPath UUID id);

    @POST
    @Path("/agreements/{id}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Made> move(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String tag, MakeMove move);

    @GET
    @Path("/agreements/{id}/history")
    Uni<Listing<HistoryEntry>> history(@RestPath UUID id);

    @GET
    @Path("/agreements/{id}/documents")
    Uni<Listing<Document>> documents(@RestPath UUID id);

    @POST
    @Path("/agreements/{id}/documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Uni<Added> add(@RestPath UUID id, ClientMultipartForm form);

    @GET
    @Path("/procedures/{code}")
    Uni<Procedure> procedure(@RestPath String code, @RestQuery int version);

    @GET
    @Path("/deadlines")
    Uni<Listing<DueCase>> deadlines(@RestQuery int limit);

    /// A step to take.
    ///
    /// @param on the day of the act, where it was not today
    record MakeMove(
            String move, @Nullable String reason, @Nullable LocalDate on) {}

    /// A paper that was put on file.
    record Added(UUID id) {}

    /// A step that was taken.
    record Made(String stageLabel) {}

    /// A time limit of some case.
    record DueCase(UUID agreementId, String title, String label, String legalBasis, LocalDate due, boolean overdue) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
