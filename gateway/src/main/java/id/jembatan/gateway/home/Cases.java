package id.jembatan.gateway.home;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.gateway.page.KnownDate;
import id.jembatan.gateway.service.Lenient;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.PageHeaders;
import id.jembatan.gateway.service.ServiceAnswers;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What of agreements-service waits for the reader.
@RegisterRestClient(configKey = "agreements")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
public interface Cases {

    @GET
    @Path("/agreements/waiting")
    Uni<Listing<Waiting>> waiting(@RestQuery int limit);

    @GET
    @Path("/agreements")
    Uni<Listing<Case>> cases(@RestQuery String open, @RestQuery int limit);

    @GET
    @Path("/deadlines")
    Uni<Listing<Due>> deadlines(@RestQuery int limit);

    @GET
    @Path("/instruments")
    Uni<Listing<Instrument>> ending(
            @RestQuery LocalDate endsFrom,
            @RestQuery LocalDate endsUntil,
            @RestQuery String state,
            @RestQuery int limit);

    @GET
    @Path("/duties/periods")
    Uni<Listing<Report>> reports(
            @RestQuery @Nullable String state, @RestQuery LocalDate dueUntil, @RestQuery int limit);

    record Waiting(
            UUID agreementId,
            String reference,
            String title,
            String stageLabel,
            List<Wanted> moves,
            List<Wanted> papers) {

        String movesText() {
            return String.join(" · ", moves.stream().map(Wanted::label).toList());
        }

        String papersText() {
            return String.join(" · ", papers.stream().map(Wanted::label).toList());
        }
    }

    record Wanted(String code, String label) {}

    record Case(UUID id, String reference, String title, String stageLabel) {}

    record Due(UUID agreementId, String reference, String title, String label, LocalDate due, boolean overdue) {}

    record Instrument(
            UUID agreementId,
            String number,
            String kindLabel,
            @Nullable String title,
            @Nullable KnownDate endsOn) {}

    /// A report that is owed to an authority.
    record Report(String duty, String nameLabel, String recipientLabel, LocalDate due, String state) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
