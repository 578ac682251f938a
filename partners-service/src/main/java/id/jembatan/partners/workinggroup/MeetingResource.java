package id.jembatan.partners.workinggroup;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/working-groups/{id}")
@Tag(name = "Working groups", description = "Groups of us and a partner: members, meetings, minutes, decisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MeetingResource {

    private final WorkingGroups groups;
    private final Meetings meetings;
    private final Views views;
    private final Convening convening;
    private final MergePatch mergePatch;
    private final Callers callers;

    MeetingResource(
            WorkingGroups groups,
            Meetings meetings,
            Views views,
            Convening convening,
            MergePatch mergePatch,
            Callers callers) {
        this.groups = groups;
        this.meetings = meetings;
        this.views = views;
        this.convening = convening;
        this.mergePatch = mergePatch;
        this.callers = callers;
    }

    @GET
    @Path("meetings")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(operationId = "listWorkingGroupMeetings", summary = "The meetings of a group, the latest day first")
    public Page<MeetingView> list(@RestPath UUID id, @BeanParam @Valid Paging paging) {
        var caller = callers.current();
        var group = groups.get(id, caller);
        var page = meetings.page(group, paging.after().orElse(null), paging.limit());
        var shown = new Page<>(views.of(group, page.items(), caller), page.next(), null);
        return paging.wantsTotal() ? shown.withTotal(meetings.count("workingGroupId", id)) : shown;
    }

    @POST
    @Path("meetings")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "planWorkingGroupMeeting",
            summary = "Plan a meeting, or record one (or an exchange of documents) that nobody planned")
    public RestResponse<MeetingView> plan(@RestPath UUID id, @Valid @NotNull PlanMeeting form) {
        var caller = callers.current();
        var group = groups.get(id, caller);
        return created(group, convening.plan(group, form, caller), caller);
    }

    @GET
    @Path("meetings/{meeting}")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(operationId = "getWorkingGroupMeeting", summary = "One meeting: agenda, minutes, decisions, papers")
    public RestResponse<MeetingView> get(@RestPath UUID id, @RestPath UUID meeting, @Context HttpHeaders headers) {
        var caller = callers.current();
        var group = groups.get(id, caller);
        var found = meetings.get(group, meeting);
        return Conditional.ok(views.of(group, found, caller), found.version(), caller, headers);
    }

    @PATCH
    @Path("meetings/{meeting}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("engagement:update")
    @Transactional
    @Operation(
            operationId = "changeWorkingGroupMeeting",
            summary = "Change day, host, place or agenda of a meeting (JSON Merge Patch); needs If-Match")
    public RestResponse<MeetingView> change(
            @RestPath UUID id,
            @RestPath UUID meeting,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ChangeMeeting.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var group = groups.get(id, caller);
        var found = meetings.get(group, meeting);
        Conditional.check(headers, found.version(), caller);
        convening.change(group, found, mergePatch.apply(found.changeable(), patch, ChangeMeeting.class), caller);
        return Conditional.ok(views.of(group, found, caller), found.version(), caller, headers);
    }

    @POST
    @Path("meetings/{meeting}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "moveWorkingGroupMeeting",
            summary =
                    "Say what became of a meeting: held, replaced by an exchange of documents, called off, or not yet")
    public RestResponse<MeetingView> move(@RestPath UUID id, @RestPath UUID meeting, @Valid @NotNull MoveMeeting form) {
        var caller = callers.current();
        var group = groups.get(id, caller);
        var found = meetings.get(group, meeting);
        convening.move(group, found, form, caller);
        return created(group, found, caller);
    }

    @GET
    @Path("meetings/{meeting}/minutes")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(operationId = "listMinutes", summary = "Every version of the minutes of a meeting, the latest first")
    public Page<MeetingView.Written> minutes(@RestPath UUID id, @RestPath UUID meeting) {
        var group = groups.get(id, callers.current());
        var versions = meetings.minutes(List.of(meetings.get(group, meeting).id()));
        var confirmations =
                meetings.confirmations(versions.stream().map(Minutes::id).toList());
        return new Page<>(
                versions.stream()
                        .map(each -> Views.written(
                                each,
                                confirmations.stream()
                                        .filter(yes -> yes.minutesId().equals(each.id()))
                                        .toList()))
                        .toList(),
                null,
                null);
    }

    @POST
    @Path("meetings/{meeting}/minutes")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "writeMinutes",
            summary = "Write the minutes, or their next version; another text needs both sides' yes again")
    public RestResponse<MeetingView> write(
            @RestPath UUID id, @RestPath UUID meeting, @Valid @NotNull WriteMinutes form) {
        var caller = callers.current();
        var group = groups.get(id, caller);
        var found = meetings.get(group, meeting);
        convening.write(group, found, form, caller);
        return created(group, found, caller);
    }

    @POST
    @Path("meetings/{meeting}/confirmations")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:approve")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "confirmMinutes",
            summary = "Say yes to the minutes for one's side, by the hash of the text that was read")
    public RestResponse<MeetingView> confirm(
            @RestPath UUID id, @RestPath UUID meeting, @Valid @NotNull ConfirmMinutes form) {
        var caller = callers.current();
        var group = groups.get(id, caller);
        var found = meetings.get(group, meeting);
        convening.confirm(group, found, form, caller);
        return created(group, found, caller);
    }

    @POST
    @Path("meetings/{meeting}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "takeDecision", summary = "Record a decision; it becomes a commitment at once")
    public RestResponse<MeetingView> decide(
            @RestPath UUID id, @RestPath UUID meeting, @Valid @NotNull TakeDecision form) {
        var caller = callers.current();
        var group = groups.get(id, caller);
        var found = meetings.get(group, meeting);
        convening.decide(group, found, form, caller);
        return created(group, found, caller);
    }

    @GET
    @Path("documents")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(
            operationId = "listGroupDocuments",
            summary = "Where the papers of a group are; a partner's officer sees those that are shared")
    public Page<GroupDocument.View> documents(@RestPath UUID id) {
        var caller = callers.current();
        var group = groups.get(id, caller);
        return new Page<>(
                meetings.documents(group.id(), Views.ours(caller)).stream()
                        .map(GroupDocument::view)
                        .toList(),
                null,
                null);
    }

    @POST
    @Path("documents")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "addGroupDocument", summary = "Say where a paper of the group is")
    public RestResponse<GroupDocument.View> add(@RestPath UUID id, @Valid @NotNull AddGroupDocument form) {
        var caller = callers.current();
        var group = groups.get(id, caller);
        var document = convening.add(group, form, caller);
        return Conditional.created(
                URI.create("/api/v1/working-groups/" + id + "/documents"), document.view(), group.version(), caller);
    }

    @PATCH
    @Path("documents/{document}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("engagement:update")
    @Transactional
    @Operation(
            operationId = "shareGroupDocument",
            summary = "Share a paper with the partner, or not any more; needs the group's ETag in If-Match")
    public RestResponse<GroupDocument.View> share(
            @RestPath UUID id,
            @RestPath UUID document,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ShareGroupDocument.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var group = groups.get(id, caller);
        var paper = meetings.document(group, document);
        Conditional.check(headers, group.version(), caller);
        convening.share(
                group,
                paper,
                mergePatch.apply(new ShareGroupDocument(paper.view().shared()), patch, ShareGroupDocument.class),
                caller);
        return Conditional.ok(paper.view(), group.version(), caller, headers);
    }

    private RestResponse<MeetingView> created(WorkingGroup group, Meeting meeting, Caller caller) {
        return Conditional.created(
                URI.create("/api/v1/working-groups/" + group.id() + "/meetings/" + meeting.id()),
                views.of(group, meeting, caller),
                meeting.version(),
                caller);
    }
}
