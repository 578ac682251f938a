package id.jembatan.gateway.result;

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
import java.io.File;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jspecify.annotations.Nullable;

/// Figures, the files that prove them, and what is said of them.
@RegisterRestClient(configKey = "kpi")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
interface Observations {

    @GET
    @Path("/observations/{id}")
    Uni<Observation> get(@RestPath UUID id);

    @GET
    @Path("/observations")
    Uni<Listing<Observation>> of(
            @RestQuery UUID indicator,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/observations/due")
    Uni<Listing<Owed>> due(
            @RestQuery @Nullable String until,
            @RestQuery @Nullable UUID scorecard,
            @RestQuery boolean mine,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/observations/waiting")
    Uni<Listing<Waiting>> waiting(
            @RestQuery("for") @Nullable String what,
            @RestQuery @Nullable UUID scorecard,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    @POST
    @Path("/observations")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Id> record(Map<String, Object> observation);

    /// @param what verifications, corrections, statements, settlements or comments
    @POST
    @Path("/observations/{id}/{what}")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Map<String, Object>> say(@RestPath UUID id, @RestPath String what, Map<String, Object> form);

    @GET
    @Path("/observations/{id}/comments")
    Uni<Listing<Comment>> comments(@RestPath UUID id, @RestQuery int limit);

    @GET
    @Path("/observations/{id}/evidence")
    Uni<Listing<Evidence>> evidence(@RestPath UUID id);

    @POST
    @Path("/observations/{id}/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Uni<Id> prove(@RestPath UUID id, ClientMultipartForm form);

    /// @param what withdrawals or sharings
    @POST
    @Path("/observations/{id}/evidence/{file}/{what}")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Id> decideOnFile(@RestPath UUID id, @RestPath UUID file, @RestPath String what, Map<String, Object> form);

    @POST
    @Path("/observations/imports")
    @Consumes("text/csv")
    Uni<Imported> importCsv(
            @RestQuery boolean dryRun, @RestQuery String rows, @RestQuery @Nullable String forms, File table);

    @POST
    @Path("/observations/imports")
    @Consumes("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    Uni<Imported> importXlsx(
            @RestQuery boolean dryRun, @RestQuery String rows, @RestQuery @Nullable String forms, File table);

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
