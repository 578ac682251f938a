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

/// The partners-service, as far as the portfolio needs it.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
interface Relations {

    @GET
    @Path("/partners.geojson")
    Uni<PartnerMap> map(@RestQuery @Nullable String country);

    @GET
    @Path("/partnerships/counts")
    Uni<Counts> counts(@RestQuery String by, @RestQuery @Nullable String country);

    @GET
    @Path("/sectors")
    Uni<Listing<Sector>> sectors();

    /// What a field of co-operation is called, in the language of the page.
    record Sector(String code, String name) {}

    /// Partners that lie somewhere (GeoJSON).
    ///
    /// @param withoutCoordinates how many more there are that nobody can put on a map
    record PartnerMap(List<Feature> features, long withoutCoordinates) {

        static final PartnerMap EMPTY = new PartnerMap(List.of(), 0);
    }

    record Feature(UUID id, Point geometry, Properties properties) {}

    record Point(List<BigDecimal> coordinates) {}

    record Properties(String code, String kind, String name, String country) {}

    /// Relations counted by something, and what that means.
    ///
    /// @param ended how many of the total have ended; they are not among the items
    record Counts(
            String by, String name, String definition, LocalDate asOf, long total, long ended, List<Item> items) {}

    record Item(String code, String name, long count) {

        /// Its name; empty for those of which nothing tells.
        String known() {
            return code.equals("not_known") ? "" : name;
        }
    }

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
