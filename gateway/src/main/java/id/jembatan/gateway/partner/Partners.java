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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The register of partners, as far as pages need it.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
public interface Partners {

    @GET
    @Path("/partners")
    Uni<Listing<Partner>> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String partnershipKind,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable UUID parent,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/partners")
    Uni<Listing<Partner>> byCode(@RestQuery String code, @RestQuery int limit);

    @GET
    @Path("/partners/{id}")
    Uni<Partner> get(@RestPath UUID id);

    /// With the ETag, so that a form can tell which state it was made for.
    @GET
    @Path("/partners/{id}")
    Uni<RestResponse<Partner>> tagged(@RestPath UUID id);

    @POST
    @Path("/partners")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Partner> register(@RestQuery boolean confirm, Map<String, Object> partner);

    @PATCH
    @Path("/partners/{id}")
    @Consumes("application/merge-patch+json")
    Uni<Partner> change(
            @RestPath UUID id,
            @RestQuery boolean confirm,
            @HeaderParam("If-Match") String tag,
            Map<String, Object> patch);

    /// Something more about a partner: `names`, `identifiers`, `stages`, `successors`, `merges`, `namesakes`.
    @POST
    @Path("/partners/{id}/{what}")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<RestResponse<Void>> add(@RestPath UUID id, @RestPath String what, Map<String, Object> entry);

    /// Takes something back: `identifiers` and `successors` by `withdrawals`, `merges` by `reversals`.
    @POST
    @Path("/partners/{id}/{what}/{entry}/{how}")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<RestResponse<Void>> takeBack(
            @RestPath UUID id,
            @RestPath String what,
            @RestPath UUID entry,
            @RestPath String how,
            Map<String, Object> reason);

    @PATCH
    @Path("/partners/{id}/names/{name}")
    @Consumes("application/merge-patch+json")
    Uni<RestResponse<Void>> correctName(
            @RestPath UUID id, @RestPath UUID name, @HeaderParam("If-Match") String tag, Map<String, Object> patch);

    @GET
    @Path("/partners/{id}/ties")
    Uni<Relation.Around> ties(@RestPath UUID id);

    @GET
    @Path("/partners/{id}/timeline")
    Uni<Listing<TimelineItem>> timeline(@RestPath UUID id, @RestQuery @Nullable String after, @RestQuery int limit);

    @GET
    @Path("/partners/{id}/stages")
    Uni<Listing<Likeness.StageEntry>> stages(@RestPath UUID id);

    @GET
    @Path("/partners/{id}/merges")
    Uni<Listing<Likeness.Merge>> merges(@RestPath UUID id);

    @GET
    @Path("/partners/{id}/briefing")
    Uni<Briefing> briefing(@RestPath UUID id);

    @GET
    @Path("/partners/candidates")
    Uni<Listing<Likeness.Candidate>> candidates(
            @RestQuery String name,
            @RestQuery @Nullable String localName,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String kind);

    @GET
    @Path("/partners/duplicates")
    Uni<Listing<Likeness.Pair>> duplicates(@RestQuery @Nullable String after, @RestQuery int limit);

    @GET
    @Path("/partners/identifier-schemes")
    Uni<Listing<Label>> identifierSchemes();

    @GET
    @Path("/partnership-kinds")
    Uni<Listing<PartnershipKind>> partnershipKinds();

    @GET
    @Path("/partnership-stages")
    Uni<Listing<Label>> partnershipStages();

    @GET
    @Path("/ending-reasons")
    Uni<Listing<Label>> endingReasons();

    /// A code with its name in the reader's language.
    record Label(String code, String name) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
