package id.jembatan.partners.engagement;

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

@Path("/engagements")
@Tag(name = "Engagements", description = "What happens between people: meetings, visits, trainings, exchanges, events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EngagementResource {

    private final Engagements engagements;
    private final Logbook logbook;
    private final EngagementViews views;
    private final MergePatch mergePatch;
    private final Callers callers;

    EngagementResource(
            Engagements engagements, Logbook logbook, EngagementViews views, MergePatch mergePatch, Callers callers) {
        this.engagements = engagements;
        this.logbook = logbook;
        this.views = views;
        this.mergePatch = mergePatch;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(
            operationId = "listEngagements",
            summary = "List the engagements that the caller may see, the latest first")
    public Page<EngagementView> list(@BeanParam @Valid EngagementFilter filter, @BeanParam @Valid Paging paging) {
        var caller = callers.current();
        var page = engagements.page(filter, caller, paging.after().orElse(null), paging.limit());
        var listed = new Page<>(views.listed(page.items(), filter, caller), page.next(), null);
        return paging.wantsTotal() ? listed.withTotal(engagements.count(filter, caller)) : listed;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:create")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "recordEngagement",
            summary = "Record what was held or is planned: a kind, a partner, a day and a subject are enough")
    public RestResponse<EngagementView> record(@Valid @NotNull RecordEngagement form) {
        var caller = callers.current();
        return created(logbook.add(form, caller), caller, "");
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(operationId = "getEngagement", summary = "One engagement, with everything that belongs to it")
    public RestResponse<EngagementView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        var engagement = engagements.get(id, caller);
        logbook.looked(engagement, caller);
        return shown(engagement, caller, headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("engagement:update")
    @Transactional
    @Operation(operationId = "changeEngagement", summary = "Correct an engagement (JSON Merge Patch); needs If-Match")
    public RestResponse<EngagementView> change(
            @RestPath UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = RecordEngagement.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var engagement = engagements.get(id, caller);
        logbook.refuseNotYours(engagement, caller);
        Conditional.check(headers, engagement.version(), caller);
        logbook.change(engagement, mergePatch.apply(engagement.said(), patch, RecordEngagement.class), caller);
        return shown(engagement, caller, headers);
    }

    @POST
    @Path("{id}/commitments")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "promiseInEngagement", summary = "Enter what was promised in an engagement")
    public RestResponse<EngagementView> promise(@RestPath UUID id, @Valid @NotNull PromiseHere form) {
        var caller = callers.current();
        var engagement = engagements.get(id, caller);
        logbook.promise(engagement, form, caller);
        return created(engagement, caller, "/commitments");
    }

    private RestResponse<EngagementView> shown(Engagement engagement, Caller caller, HttpHeaders headers) {
        return Conditional.ok(views.one(engagement, caller), engagement.version(), caller, headers);
    }

    private RestResponse<EngagementView> created(Engagement engagement, Caller caller, String part) {
        return Conditional.created(
                URI.create("/api/v1/engagements/" + engagement.id() + part),
                views.one(engagement, caller),
                engagement.version(),
                caller);
    }
}
