package id.jembatan.gateway.home;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What of kpi-service waits for the reader.
@RegisterRestClient(configKey = "kpi")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
public interface Figures {

    @GET
    @Path("/observations/due")
    Uni<Listing<Owed>> owed(@RestQuery boolean mine, @RestQuery int limit);

    /// @param what VERIFICATION, SETTLEMENT or CORRECTION
    @GET
    @Path("/observations/waiting")
    Uni<Listing<Figure>> waiting(@RestQuery("for") String what, @RestQuery int limit);

    @GET
    @Path("/scorecards")
    Uni<Listing<Card>> cards(@RestQuery int limit);

    /// A figure that waits for somebody.
    record Figure(UUID scorecard, String subject, String label) {}

    /// A figure that is owed.
    record Owed(
            @Nullable UUID scorecard, String subject, String label, Period period, LocalDate dueOn, String occasion) {}

    record Period(@Nullable String name, String key) {}

    record Card(UUID id, Subject subject, long indicators) {}

    record Subject(String title) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
