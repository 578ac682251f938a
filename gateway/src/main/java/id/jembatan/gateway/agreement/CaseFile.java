package id.jembatan.gateway.agreement;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.page.KnownDate;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What lies in one case, and what is done with it.
@RegisterRestClient(configKey = "agreements")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1/agreements/{id}")
@Consumes(MediaType.APPLICATION_JSON)
public interface CaseFile {

    @POST
    @Path("/documents/{document}/withdrawals")
    Uni<Kept> withdraw(@RestPath UUID id, @RestPath UUID document, Map<String, Object> form);

    @POST
    @Path("/documents/{document}/classifications")
    Uni<Kept> classify(@RestPath UUID id, @RestPath UUID document, Map<String, Object> form);

    @GET
    @Path("/texts")
    Uni<Listing<Text>> texts(@RestPath UUID id);

    /// @param act authorities, initiallings or reopenings
    @POST
    @Path("/texts/{type}/{act}")
    Uni<Kept> settle(@RestPath UUID id, @RestPath String type, @RestPath String act, Map<String, Object> form);

    @GET
    @Path("/originals")
    Uni<Listing<Original>> originals(@RestPath UUID id);

    @POST
    @Path("/originals")
    Uni<Kept> register(@RestPath UUID id, Map<String, Object> form);

    /// @param act handovers or copies
    @POST
    @Path("/originals/{original}/{act}")
    Uni<Kept> original(@RestPath UUID id, @RestPath UUID original, @RestPath String act, Map<String, Object> form);

    @POST
    @Path("/statements")
    Uni<Kept> state(@RestPath UUID id, Map<String, Object> form);

    @POST
    @Path("/resolutions")
    Uni<Kept> resolve(@RestPath UUID id, Map<String, Object> form);

    @POST
    @Path("/tracks")
    Uni<Kept> follow(@RestPath UUID id, Map<String, Object> form);

    @POST
    @Path("/tracks/{track}/moves")
    Uni<Kept> told(@RestPath UUID id, @RestPath UUID track, Map<String, Object> form);

    @GET
    @Path("/moves")
    Uni<Listing<Step>> moves(@RestPath UUID id);

    @POST
    @Path("/reversals")
    Uni<Kept> reverse(@RestPath UUID id, Map<String, Object> form);

    @POST
    @Path("/procedure-changes")
    Uni<Kept> changeVersion(@RestPath UUID id, Map<String, Object> form);

    /// What was written down.
    record Kept(@Nullable UUID id) {}

    /// The language versions of one kind of text.
    ///
    /// @param signed signed copies, each compared with what was agreed
    record Text(
            String type,
            String label,
            List<Version> versions,
            @Nullable Authority authority,
            @Nullable Initialling initialling,
            @Nullable List<Initialling> earlier,
            @Nullable List<Signed> signed) {

        /// The signed copies, none where nobody has filed one.
        public List<Signed> copies() {
            return signed == null ? List.of() : signed;
        }

        public boolean isFrozen() {
            return initialling != null;
        }
    }

    record Version(
            UUID document,
            @Nullable String language,
            int revision,
            String hash,
            @Nullable String standing,
            boolean initialled) {}

    /// @param rule PREVAILING or EQUALLY_AUTHENTIC
    record Authority(
            String rule,
            @Nullable String language,
            @Nullable String clause,
            Instant at,
            String by) {}

    record Initialling(
            UUID id,
            LocalDate on,
            @Nullable String place,
            List<Initial> initials,
            @Nullable Instant reopenedAt,
            @Nullable String reopenReason) {}

    record Initial(String side, String name, @Nullable String capacity) {}

    /// @param match EQUAL, EXTENDS or DIFFERS
    record Signed(
            UUID document,
            @Nullable String language,
            String match,
            @Nullable String difference) {}

    /// An original, and who has held it.
    ///
    /// @param form PAPER or ELECTRONIC
    record Original(UUID id, UUID document, String label, String form, List<Custody> custody, List<Copy> copies) {

        public @Nullable Custody now() {
            return custody.isEmpty() ? null : custody.getLast();
        }
    }

    record Custody(
            String holder,
            String place,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String handedOverBy,
            @Nullable String receivedBy,
            @Nullable String receiptNumber,
            @Nullable UUID receiptDocument,
            @Nullable String note) {}

    record Copy(
            UUID id,
            String certifiedBy,
            String capacity,
            LocalDate on,
            @Nullable String number,
            String madeFor) {}

    /// A step of a case, or of a partner's own side.
    record Step(
            UUID id,
            int position,
            String move,
            String label,
            @Nullable String fromLabel,
            String stageLabel,
            @Nullable String actorLabel,
            boolean recorded,
            @Nullable LocalDate on,
            @Nullable KnownDate done,
            @Nullable String reason,
            @Nullable String explanation,
            @Nullable OutsideAct act,
            Instant at,
            String by,
            int procedureVersion,
            @Nullable UUID track,
            boolean past,
            @Nullable String source,
            @Nullable UUID reverses,
            @Nullable UUID reversedBy,
            @Nullable List<Basis> documents,
            @Nullable List<Basis> superseded) {}

    record OutsideAct(
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate receivedOn) {}

    record Basis(UUID document, String label) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
