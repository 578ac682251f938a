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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The tables that services take in. The first parameter is the address under which the
/// collections of the service are.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/")
public interface Tables {

    String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @POST
    @Path("/{collection}/imports")
    @Consumes("text/csv")
    Uni<Report> takeText(
            @Url String collections,
            @RestPath String collection,
            @RestQuery boolean dryRun,
            @RestQuery String rows,
            @RestQuery @Nullable String forms,
            @RestQuery @Nullable String fileName,
            File table);

    @POST
    @Path("/{collection}/imports")
    @Consumes(XLSX)
    Uni<Report> takeWorkbook(
            @Url String collections,
            @RestPath String collection,
            @RestQuery boolean dryRun,
            @RestQuery String rows,
            @RestQuery @Nullable String forms,
            @RestQuery @Nullable String fileName,
            File table);

    @GET
    @Path("/imports")
    Uni<Listing<Run>> runs(@Url String collections, @RestQuery int limit);

    @GET
    @Path("/imports/{id}")
    Uni<Run> run(@Url String collections, @RestPath UUID id);

    @GET
    @Path("/imports/{id}/findings")
    Uni<Listing<Finding>> findings(
            @Url String collections, @RestPath UUID id, @RestQuery @Nullable String after, @RestQuery int limit);

    @POST
    @Path("/imports/{id}/reversals")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Reversal> reverse(@Url String collections, @RestPath UUID id, Reason reason);

    record Reason(String reason) {}

    /// What undoing brought about.
    ///
    /// @param kept rows whose effect was left as it is, because somebody has worked on it since
    record Reversal(int withdrawn, int restored, List<Kept> kept) {}

    record Kept(int row) {}

    /// What was found at one place of a table.
    ///
    /// @param row as a spreadsheet counts; the header is the first
    record Finding(
            int row, @Nullable String column, @Nullable String code, String detail, String severity) {}

    /// What came of a table, or would come of it.
    ///
    /// @param id under which the service keeps it; nothing where it keeps none
    /// @param importId the same, as the agreements-service calls it
    /// @param recorded new figures, where the table is one of figures
    record Report(
            @Nullable UUID id,
            @Nullable UUID importId,
            boolean dryRun,
            int rows,
            @Nullable Integer created,
            @Nullable Integer changed,
            @Nullable Integer unchanged,
            @Nullable Integer refused,
            @Nullable Integer recorded,
            List<Finding> errors) {

        public @Nullable UUID kept() {
            return id == null ? importId : id;
        }

        public int fresh() {
            return orZero(created) + orZero(recorded);
        }

        public int same() {
            return orZero(unchanged);
        }

        public int left() {
            return orZero(refused);
        }

        private static int orZero(@Nullable Integer count) {
            return count == null ? 0 : count;
        }
    }

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
