package id.jembatan.gateway.portfolio;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The kpi-service, as far as the portfolio needs it.
@RegisterRestClient(configKey = "kpi")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
interface Measured {

    @GET
    @Path("/portfolio")
    Uni<Overview> overview(
            @RestQuery String by,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String goal);

    @GET
    @Path("/portfolio/lines")
    Uni<Listing<Line>> lines(
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String goal,
            @RestQuery @Nullable String after,
            @RestQuery int limit);

    record Overview(List<Figure> figures, List<Status> statuses, List<Group> groups, LocalDate asOf) {}

    /// @param value absent where there is nothing to count of, which is not zero
    record Figure(
            String code,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String unit,
            String definition,
            LocalDate asOf) {

        public boolean isShare() {
            return unit.equals("%");
        }

        public boolean isKnown() {
            return value != null;
        }

        public boolean isMadeOfTwo() {
            return numerator != null && denominator != null;
        }
    }

    record Status(String code, long count, long verified, long reported) {}

    /// @param code `none` for what belongs to nothing
    record Group(String code, @Nullable String name, long appliedIndicators, long withAFigure, long verified) {}

    /// An applied indicator: the way from a goal to a scorecard to what was observed.
    record Line(
            UUID id,
            String code,
            String label,
            @Nullable String definition,
            UUID scorecard,
            String subjectKind,
            String title,
            String status,
            @Nullable String basis,
            @Nullable BigDecimal percent,
            @Nullable String lastPeriod,
            @Nullable BigDecimal lastValue) {

        public boolean isJudged() {
            return percent != null;
        }

        public boolean isTold() {
            return lastValue != null;
        }
    }

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
