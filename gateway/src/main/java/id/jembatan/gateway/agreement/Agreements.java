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
import java.util.List;
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

    /// The register by any of its filters.
    @GET
    @Path("/agreements")
    Uni<Found> search(@RestQuery Map<String, String> filters);

    /// @param confirm true where a second case of the same kind with the same partner is meant
    @POST
    @Path("/agreements")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Added> open(@RestQuery @Nullable Boolean confirm, Map<String, Object> form);

    @GET
    @Path("/agreements/figures")
    Uni<Count> count(@RestQuery Map<String, String> filters);

    @GET
    @Path("/agreements/figures/questions")
    Uni<Listing<Question.Asked>> questions();

    @GET
    @Path("/agreements/figures/questions/{code}")
    Uni<Question> answer(@RestPath String code);

    /// With the ETag, so that a form can tell which state it was made for.
    @GET
    @Path("/agreements/{id}")
    Uni<RestResponse<Agreement>> get(@RestPath UUID id);

    @PATCH
    @Path("/agreements/{id}")
    @Consumes("application/merge-patch+json")
    Uni<Agreement> change(@RestPath UUID id, @HeaderParam("If-Match") String tag, Object patch);

    @GET
    @Path("/agreements/{id}/next")
    Uni<Next> next(@RestPath UUID id);

    @POST
    @Path("/agreements/{id}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Made> move(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String tag, Map<String, Object> move);

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

    /// The procedures in force, for a new case or for a partner's own side.
    ///
    /// @param side ours or partner
    @GET
    @Path("/procedures")
    Uni<Listing<Procedure>> procedures(@RestQuery String side);

    @GET
    @Path("/calendars/working-days")
    Uni<WorkingDays> workingDays(@RestQuery String calendar, @RestQuery LocalDate from, @RestQuery int days);

    @GET
    @Path("/deadlines")
    Uni<Listing<DueCase>> deadlines(@RestQuery int limit);

    /// A page of the register with what was counted.
    ///
    /// @param possibly those that may lie in the range of days and are not known precisely enough
    record Found(
            List<Agreement> items,
            @Nullable String next,
            @Nullable Long total,
            @Nullable Definition definition,
            @Nullable List<UUID> possibly) {

        public boolean isPossible(UUID id) {
            return possibly != null && possibly.contains(id);
        }
    }

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
