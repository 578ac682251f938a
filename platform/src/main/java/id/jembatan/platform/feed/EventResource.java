package id.jembatan.platform.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The feed of this service's events, and the catalogue of their types.
@Path("/events")
@Tag(name = "Events")
@RunOnVirtualThread
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
class EventResource {

    static final String CURSOR = "Jembatan-Cursor";

    private final Feed feed;
    private final EventCatalogue catalogue;
    private final String source;

    EventResource(
            Feed feed,
            EventCatalogue catalogue,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.feed = feed;
        this.catalogue = catalogue;
        this.source = "/" + application;
    }

    @GET
    @Produces(CloudEvents.BATCH)
    @PermissionsAllowed("event:view")
    @Operation(
            operationId = "listEvents",
            summary = "Read what happened, in order",
            description = "Keep the header Jembatan-Cursor (or follow the next link) and come back with it as `after`."
                    + " An answer of 410 or 409 means: begin anew without a cursor.")
    @APIResponse(
            responseCode = "200",
            description = "The next events, possibly none",
            content =
                    @Content(
                            mediaType = CloudEvents.BATCH,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)))
    public RestResponse<String> list(
            @RestQuery @Nullable @Parameter(description = "The cursor of the answer before; opaque") String after,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1_000) int limit,
            @RestQuery
                    @DefaultValue("0")
                    @Min(0) @Max(30) @Parameter(description = "How many seconds to wait for an event when there is none")
                    int wait,
            @RestQuery @Parameter(description = "Only these types, separated by commas") List<String> types,
            UriInfo uri)
            throws InterruptedException {
        var slice = feed.after(after, limit, wanted(types), Duration.ofSeconds(wait));
        return RestResponse.ResponseBuilder.ok(CloudEvents.batch(slice.events(), source))
                .header(CURSOR, slice.next())
                .header("Link", "<" + next(slice.next(), uri) + ">; rel=\"next\"")
                .build();
    }

    @GET
    @Path("/types")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("event:view")
    @Operation(operationId = "listEventTypes", summary = "The types of events that are told here, with their schemas")
    public List<EventTypeView> types() {
        return catalogue.all().entrySet().stream()
                .map(it -> new EventTypeView(it.getKey(), it.getValue()))
                .toList();
    }

    @GET
    @Path("/types/{type}")
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed("event:view")
    @Operation(operationId = "getEventType", summary = "The JSON Schema of one type of event")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content = @Content(mediaType = "application/schema+json", schema = @Schema(implementation = Object.class)))
    public JsonNode type(@RestPath String type) {
        return catalogue.schema(type);
    }

    private static Set<String> wanted(List<String> types) {
        return types.stream()
                .flatMap(it -> Arrays.stream(it.split(",")))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Only a query, so that it holds at whatever address a gateway shows the feed.
    private static String next(String cursor, UriInfo uri) {
        return "?"
                + uri.getRequestUriBuilder()
                        .replaceQueryParam("after", cursor)
                        .build()
                        .getRawQuery();
    }
}
