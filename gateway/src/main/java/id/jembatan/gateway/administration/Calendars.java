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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The calendars by which the agreements-service counts working days.
@RegisterRestClient(configKey = "agreements")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
public interface Calendars {

    @GET
    @Path("/holidays")
    Uni<Listing<Holiday>> holidays(
            @RestQuery String calendar, @RestQuery int year, @RestQuery @Nullable String after, @RestQuery int limit);

    @POST
    @Path("/holidays")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Holiday> decree(Map<String, Object> day);

    @GET
    @Path("/calendars")
    Uni<Listing<WorkingWeek>> weeks();

    @POST
    @Path("/calendars")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<WorkingWeek> decide(Map<String, Object> week);

    /// @param dayOff false where a decree makes a day a working day again
    /// @param computed whether it follows from a rule and was not decreed
    record Holiday(
            String calendar,
            LocalDate day,
            String name,
            boolean dayOff,
            String kind,
            boolean computed,
            @Nullable String source,
            @Nullable String certainty) {}

    /// @param calendar a country; `*` stands for all that have no entry
    /// @param collectiveLeaveOff whether days of collective leave are days off
    record WorkingWeek(
            String calendar,
            LocalDate validFrom,
            List<DayOfWeek> weekend,
            boolean collectiveLeaveOff,
            @Nullable String source,
            @Nullable String certainty) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
