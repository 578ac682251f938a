package id.jembatan.gateway.group;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What partners-service keeps of working groups.
@RegisterRestClient(configKey = "partners")
@RegisterProvider(ServiceAnswers.class)
@RegisterClientHeaders(PageHeaders.class)
@AccessToken
@Path("/api/v1/working-groups")
public interface Groups {

    @GET
    Uni<Listing<WorkingGroup>> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String silent,
            @RestQuery @Nullable String ended,
            @RestQuery @Nullable String after,
            @RestQuery int limit,
            @RestQuery boolean total);

    /// With the ETag, so that a form can tell which state it was made for.
    @GET
    @Path("/{id}")
    Uni<RestResponse<WorkingGroup>> get(@RestPath UUID id);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<WorkingGroup> found(@HeaderParam("Idempotency-Key") String once, Map<String, @Nullable Object> form);

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    Uni<WorkingGroup> change(
            @RestPath UUID id, @HeaderParam("If-Match") String tag, Map<String, @Nullable Object> patch);

    @POST
    @Path("/{id}/members")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<WorkingGroup> name(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") String once, Map<String, @Nullable Object> form);

    @PATCH
    @Path("/{id}/members/{member}")
    @Consumes("application/merge-patch+json")
    Uni<WorkingGroup> leave(
            @RestPath UUID id,
            @RestPath UUID member,
            @HeaderParam("If-Match") String tag,
            Map<String, @Nullable Object> patch);

    @POST
    @Path("/{id}/plans")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<List<WorkingGroup.Meeting>> plan(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") String once, Map<String, @Nullable Object> form);

    @GET
    @Path("/{id}/documents")
    Uni<Listing<WorkingGroup.Paper>> papers(@RestPath UUID id);

    @POST
    @Path("/{id}/documents")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<WorkingGroup.Paper> add(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") String once, Map<String, @Nullable Object> form);

    @PATCH
    @Path("/{id}/documents/{paper}")
    @Consumes("application/merge-patch+json")
    Uni<WorkingGroup.Paper> share(
            @RestPath UUID id,
            @RestPath UUID paper,
            @HeaderParam("If-Match") String tag,
            Map<String, @Nullable Object> patch);

    @GET
    @Path("/{id}/meetings")
    Uni<Listing<WorkingGroup.Meeting>> meetings(
            @RestPath UUID id, @RestQuery @Nullable String after, @RestQuery int limit);

    @POST
    @Path("/{id}/meetings")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<WorkingGroup.Meeting> convene(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") String once, Map<String, @Nullable Object> form);

    @GET
    @Path("/{id}/meetings/{meeting}")
    Uni<RestResponse<WorkingGroup.Meeting>> meeting(@RestPath UUID id, @RestPath UUID meeting);

    @PATCH
    @Path("/{id}/meetings/{meeting}")
    @Consumes("application/merge-patch+json")
    Uni<WorkingGroup.Meeting> change(
            @RestPath UUID id,
            @RestPath UUID meeting,
            @HeaderParam("If-Match") String tag,
            Map<String, @Nullable Object> patch);

    /// @param part `moves`, `minutes`, `confirmations` or `decisions`
    @POST
    @Path("/{id}/meetings/{meeting}/{part}")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<WorkingGroup.Meeting> add(
            @RestPath UUID id,
            @RestPath UUID meeting,
            @RestPath String part,
            @HeaderParam("Idempotency-Key") String once,
            Map<String, @Nullable Object> form);

    @GET
    @Path("/{id}/meetings/{meeting}/minutes")
    Uni<Listing<WorkingGroup.Minutes>> minutes(@RestPath UUID id, @RestPath UUID meeting);

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return Lenient.of(strict);
    }
}
