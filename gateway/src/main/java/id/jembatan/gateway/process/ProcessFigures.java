package id.jembatan.gateway.process;

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
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Figures on the work itself: P01 to P15.
@RegisterRestClient(configKey = "kpi")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1")
interface ProcessFigures {

    @GET
    @Path("/process-figures")
    Uni<Listing<ProcessFigure>> all(
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String until,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String sector);

    @GET
    @Path("/process-figures/{code}")
    Uni<ProcessFigure> get(
            @RestPath String code,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String until,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String sector);

    @GET
    @Path("/process-figures/{code}/subjects")
    Uni<Listing<ProcessSubject>> subjects(
            @RestPath String code,
            @RestQuery @Nullable String group,
            @RestQuery @Nullable String counts,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String until,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/process-figures/{code}/parameters")
    Uni<Listing<ProcessFigure.Parameter>> parameters(@RestPath String code);

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
