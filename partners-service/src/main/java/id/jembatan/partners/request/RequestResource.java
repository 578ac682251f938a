package id.jembatan.partners.request;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/requests")
@Tag(name = "Requests", description = "What our desks ask of a mission")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RequestResource {

    private final Requests requests;
    private final RequestViews views;
    private final Asking asking;
    private final RequestKinds kinds;
    private final MergePatch mergePatch;
    private final Callers callers;

    RequestResource(
            Requests requests,
            RequestViews views,
            Asking asking,
            RequestKinds kinds,
            MergePatch mergePatch,
            Callers callers) {
        this.requests = requests;
        this.views = views;
        this.asking = asking;
        this.kinds = kinds;
        this.mergePatch = mergePatch;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("request:view")
    @Transactional
    @Operation(
            operationId = "listRequests",
            summary = "List the requests that the caller may see, what is due first comes first")
    public Page<RequestView> list(@BeanParam @Valid RequestFilter filter, @BeanParam @Valid Paging paging) {
        var caller = callers.current();
        var page = requests.page(filter, caller, paging.after().orElse(null), paging.limit());
        var shown = new Page<>(views.of(page.items(), caller), page.next(), null);
        return paging.wantsTotal() ? shown.withTotal(requests.count(filter, caller)) : shown;
    }

    @GET
    @Path("kinds")
    @PermissionsAllowed("request:view")
    @Operation(operationId = "listRequestKinds", summary = "What can be asked of a mission; they fit on one page")
    public Page<RequestKindView> kinds() {
        return new Page<>(kinds.inOrder(callers.current().language().getLanguage()), null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("request:create")
    @Idempotent
    @Transactional
    @Operation(operationId = "askMission", summary = "Ask a mission for something")
    public RestResponse<RequestView> ask(@Valid @NotNull AskMission form) {
        var caller = callers.current();
        return created(asking.ask(form, caller), caller);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("request:view")
    @Transactional
    @Operation(operationId = "getRequest", summary = "One request")
    public RestResponse<RequestView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        var request = requests.get(id, caller);
        var view = views.of(request, caller);
        // It becomes overdue by the hour and without another version: what the caller has may be too old then.
        return view.overdue()
                ? RestResponse.ResponseBuilder.ok(view)
                        .header(HttpHeaders.ETAG, etag(request.version(), caller))
                        .build()
                : Conditional.ok(view, request.version(), caller, headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("request:update")
    @Transactional
    @Operation(
            operationId = "changeRequest",
            summary = "Change what is asked, as long as it is open (JSON Merge Patch); needs If-Match")
    public RestResponse<RequestView> change(
            @RestPath UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ChangeRequest.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var request = requests.get(id, caller);
        Conditional.check(headers, request.version(), caller);
        asking.change(request, mergePatch.apply(request.changeable(), patch, ChangeRequest.class), caller);
        return Conditional.ok(views.of(request, caller), request.version(), caller, headers);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("request:view")
    @Transactional
    @Operation(operationId = "getRequestHistory", summary = "What became of a request, step by step")
    public Page<RequestStep.View> history(@RestPath UUID id) {
        return new Page<>(requests.history(requests.get(id, callers.current())), null, null);
    }

    @POST
    @Path("{id}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("request:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "moveRequest",
            summary =
                    "Accept, decline or answer it as the mission; close, ask again or withdraw it as the desk that asks")
    public RestResponse<RequestView> move(@RestPath UUID id, @Valid @NotNull MoveRequest form) {
        var caller = callers.current();
        var request = requests.get(id, caller);
        asking.move(request, form, caller);
        return created(request, caller);
    }

    private static String etag(long version, Caller caller) {
        return id.jembatan.platform.conditional.Tag.of(version, caller).value();
    }

    private RestResponse<RequestView> created(Request request, Caller caller) {
        return Conditional.created(
                URI.create("/api/v1/requests/" + request.id()), views.of(request, caller), request.version(), caller);
    }
}
