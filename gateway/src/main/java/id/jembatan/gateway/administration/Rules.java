package id.jembatan.gateway.administration;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The rules and mails of the partners-service.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
public interface Rules {

    @GET
    @Path("/dormancy-rules")
    Uni<Listing<DormancyRule>> dormancy();

    @POST
    @Path("/dormancy-rules")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<DormancyRule> set(Map<String, Object> rule);

    @GET
    @Path("/parameters")
    Uni<Listing<Parameter>> parameters();

    @GET
    @Path("/partnership-kinds")
    Uni<Listing<Kind>> kinds();

    @GET
    @Path("/mails")
    Uni<Listing<Mail>> mails(@RestQuery String state, @RestQuery int limit);

    @POST
    @Path("/mails/{id}/replays")
    Uni<Mail> send(@RestPath UUID id);

    /// After how many months without a sign of life a relation counts as quiet, and as dormant.
    ///
    /// @param partnershipKind for which kind of relation; nothing for all others
    record DormancyRule(
            UUID id,
            @Nullable String partnershipKind,
            @Nullable Integer quietMonths,
            @Nullable Integer dormantMonths,
            LocalDate validFrom,
            String source,
            @Nullable String note,
            String recordedBy,
            boolean inForce) {}

    record Parameter(
            String code,
            String value,
            @Nullable String unit,
            @Nullable String meaning,
            @Nullable String source) {}

    record Kind(String code, String label) {}

    /// A mail to a desk that could not be delivered.
    record Mail(
            UUID id,
            String address,
            String state,
            int tries,
            @Nullable Instant nextAt,
            @Nullable String reason,
            List<String> actions) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
