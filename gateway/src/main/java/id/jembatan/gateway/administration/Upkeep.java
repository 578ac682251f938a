package id.jembatan.gateway.administration;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.service.Lenient;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.PageHeaders;
import id.jembatan.gateway.service.ServiceAnswers;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.Url;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What every service has: its journal, and the events of its neighbours that it could not apply. The first
/// parameter says which service is meant.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
public interface Upkeep {

    @GET
    @Path("/audit")
    Uni<Listing<JournalEntry>> entries(
            @Url String service,
            @RestQuery @Nullable String resource,
            @RestQuery @Nullable String resourceId,
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable Instant from,
            @RestQuery @Nullable Instant to,
            @RestQuery @Nullable String after,
            @RestQuery int limit);

    @GET
    @Path("/audit/seal")
    Uni<Seal> seal(@Url String service);

    @GET
    @Path("/audit/verification")
    Uni<Verdict> verify(@Url String service);

    @GET
    @Path("/events/parked")
    Uni<Listing<ParkedEvent>> parked(@Url String service, @RestQuery int limit);

    @POST
    @Path("/events/parked/{id}/replays")
    Uni<Replay> replay(@Url String service, @RestPath UUID id);

    /// The end of the chain of hashes.
    ///
    /// @param chainNo how many entries are sealed
    record Seal(long chainNo, String hash, @Nullable Instant at) {}

    /// What a check of the whole chain found.
    ///
    /// @param entries how many links are right
    /// @param brokenAt the number of the first link that is not, if any
    record Verdict(
            long entries, @Nullable Long brokenAt, @Nullable String reason) {}

    /// An event that a service could not apply, kept until somebody has it tried again.
    record ParkedEvent(
            UUID id,
            String hearer,
            String source,
            String type,
            UUID subject,
            Instant time,
            String reason,
            int tries,
            Instant parkedAt) {}

    record Replay(int replayed, int stillParked, @Nullable String reason) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
