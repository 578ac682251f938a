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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The bands and parameters by which the kpi-service judges figures.
@RegisterRestClient(configKey = "kpi")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
public interface Measures {

    @GET
    @Path("/indicators")
    Uni<Listing<Indicator>> indicators(
            @RestQuery @Nullable String q, @RestQuery @Nullable String after, @RestQuery int limit);

    @GET
    @Path("/indicators/{code}")
    Uni<Indicator> indicator(@RestPath String code);

    @GET
    @Path("/indicators/{code}/thresholds")
    Uni<Listing<Thresholds>> thresholds(@RestPath String code);

    @POST
    @Path("/indicators/{code}/thresholds")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Thresholds> set(@RestPath String code, Map<String, Object> thresholds);

    @GET
    @Path("/process-figures")
    Uni<Listing<ProcessFigure>> processFigures();

    @POST
    @Path("/process-figures/{code}/parameters")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Parameter> set(@RestPath String code, Parameter parameter);

    record Indicator(String code, String label, String unit, String level, String direction) {}

    /// The bands of an indicator from a day on.
    ///
    /// @param number which version it is
    record Thresholds(
            int number,
            LocalDate validFrom,
            List<Band> bands,
            @Nullable String reason,
            @Nullable Instant setAt,
            @Nullable String setBy) {}

    /// @param from the least progress that belongs to the band; nothing for the lowest
    record Band(String code, @Nullable BigDecimal from) {}

    record ProcessFigure(String code, String label, List<Parameter> parameters) {

        /// A parameter of it as the form names it.
        public String key(Parameter parameter) {
            return code + "/" + parameter.name();
        }
    }

    record Parameter(
            String name,
            String value,
            @Nullable LocalDate validFrom,
            @Nullable String source,
            @Nullable String reason) {}

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
