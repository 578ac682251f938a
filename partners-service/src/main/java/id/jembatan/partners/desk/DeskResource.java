package id.jembatan.partners.desk;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/desks")
@Tag(name = "Desks", description = "Who keeps records and is told things: desks, and how each is reached")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DeskResource {

    private final Desks desks;
    private final DeskBook book;
    private final MergePatch mergePatch;
    private final Callers callers;

    DeskResource(Desks desks, DeskBook book, MergePatch mergePatch, Callers callers) {
        this.desks = desks;
        this.book = book;
        this.mergePatch = mergePatch;
        this.callers = callers;
    }

    /// A whole list of desks.
    public record DeskList(@NotEmpty @Size(max = 2000) List<@NotNull @Valid OpenDesk> desks) {}

    @GET
    @PermissionsAllowed("notification:view")
    @Transactional
    @Operation(operationId = "listDesks", summary = "The desks that have an entry, by code; a mission sees its own")
    public Page<DeskView> list(
            @RestQuery @Nullable @Plain @Size(max = 120) @Parameter(description = "Such as `mission:kbri-ankara`")
                    String code,
            @BeanParam @Valid Paging paging) {
        var caller = callers.current();
        var actions = actions(caller);
        var views = desks.page(code, caller, paging.after().orElse(null), paging.limit())
                .map(entry -> DeskView.of(entry, actions));
        return paging.wantsTotal() ? views.withTotal(desks.count(code, caller)) : views;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("notification:administer")
    @Idempotent
    @Transactional
    @Operation(operationId = "openDesk", summary = "Enter how a desk is reached")
    public RestResponse<DeskView> open(@Valid @NotNull OpenDesk form) {
        var caller = callers.current();
        var entry = book.open(form, caller);
        return Conditional.created(
                URI.create("/api/v1/desks/" + entry.id()),
                DeskView.of(entry, actions(caller)),
                entry.version(),
                caller);
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("notification:administer")
    @Transactional
    @Operation(
            operationId = "importDesks",
            summary = "Enter or change many desks at once; the same list again changes nothing")
    public DeskBook.Report take(@Valid @NotNull DeskList list) {
        return book.take(list.desks(), callers.current());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("notification:view")
    @Transactional
    @Operation(operationId = "getDesk", summary = "One desk")
    public RestResponse<DeskView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        return shown(desks.get(id, caller), caller, headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("notification:administer")
    @Transactional
    @Operation(operationId = "changeDesk", summary = "Change how a desk is reached (JSON Merge Patch); needs If-Match")
    public RestResponse<DeskView> change(
            @RestPath UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ChangeDesk.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var entry = desks.get(id, caller);
        Conditional.check(headers, entry.version(), caller);
        book.change(entry, mergePatch.apply(entry.changeable(), patch, ChangeDesk.class), caller);
        return shown(entry, caller, headers);
    }

    private static RestResponse<DeskView> shown(DeskEntry entry, Caller caller, HttpHeaders headers) {
        return Conditional.ok(DeskView.of(entry, actions(caller)), entry.version(), caller, headers);
    }

    private static List<String> actions(Caller caller) {
        return caller.may("notification:administer") ? List.of("change") : List.of();
    }
}
