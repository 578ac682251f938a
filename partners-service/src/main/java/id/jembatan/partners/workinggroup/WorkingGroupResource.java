package id.jembatan.partners.workinggroup;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.partners.figure.FiguresView;
import id.jembatan.partners.workinggroup.FoundWorkingGroup.NameMember;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
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
import java.time.LocalDate;
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

@Path("/working-groups")
@Tag(name = "Working groups", description = "Groups of us and a partner: members, meetings, minutes, decisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WorkingGroupResource {

    private final WorkingGroups groups;
    private final Views views;
    private final Convening convening;
    private final MeetingFigures figures;
    private final MergePatch mergePatch;
    private final Callers callers;

    WorkingGroupResource(
            WorkingGroups groups,
            Views views,
            Convening convening,
            MeetingFigures figures,
            MergePatch mergePatch,
            Callers callers) {
        this.groups = groups;
        this.views = views;
        this.convening = convening;
        this.figures = figures;
        this.mergePatch = mergePatch;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(operationId = "listWorkingGroups", summary = "List the working groups that the caller may see, by name")
    public Page<WorkingGroupView> list(@BeanParam @Valid WorkingGroupFilter filter, @BeanParam @Valid Paging paging) {
        var caller = callers.current();
        var page = groups.page(filter, caller, paging.after().orElse(null), paging.limit());
        var shown = new Page<>(views.of(page.items(), caller), page.next(), null);
        return paging.wantsTotal() ? shown.withTotal(groups.count(filter, caller)) : shown;
    }

    @GET
    @Path("figures")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(
            operationId = "getWorkingGroupFigures",
            summary = "How many of the meetings planned for a period took place (P13), with what that counts")
    public FiguresView figures(
            @BeanParam @Valid WorkingGroupFilter filter,
            @RestQuery @Nullable @Parameter(description = "The first planned day that counts") LocalDate from,
            @RestQuery @Nullable @Parameter(description = "The last planned day that counts") LocalDate until) {
        refuseStrange("from", from);
        refuseStrange("until", until);
        if (from != null && until != null && until.isBefore(from)) {
            throw new Refusal(CommonProblem.INVALID).at("until", WorkingGroupProblem.PERIOD_ENDS_BEFORE_IT_BEGINS);
        }
        return figures.of(filter, from, until, callers.current());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:create")
    @Idempotent
    @Transactional
    @Operation(operationId = "foundWorkingGroup", summary = "Set up a working group")
    public RestResponse<WorkingGroupView> found(@Valid @NotNull FoundWorkingGroup form) {
        var caller = callers.current();
        return created(convening.found(form, caller), caller);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(operationId = "getWorkingGroup", summary = "One working group, with its members")
    public RestResponse<WorkingGroupView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        var group = groups.get(id, caller);
        var view = views.of(group, caller);
        // A group falls silent by the day and without another version: what the caller has may be too old then.
        return view.silent()
                ? RestResponse.ResponseBuilder.ok(view)
                        .header(HttpHeaders.ETAG, etag(group.version(), caller))
                        .build()
                : Conditional.ok(view, group.version(), caller, headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("engagement:update")
    @Transactional
    @Operation(
            operationId = "changeWorkingGroup",
            summary = "Change a working group (JSON Merge Patch); needs If-Match")
    public RestResponse<WorkingGroupView> change(
            @RestPath UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ChangeWorkingGroup.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var group = groups.get(id, caller);
        Conditional.check(headers, group.version(), caller);
        convening.change(group, mergePatch.apply(group.changeable(), patch, ChangeWorkingGroup.class), caller);
        return Conditional.ok(views.of(group, caller), group.version(), caller, headers);
    }

    @POST
    @Path("{id}/members")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "addWorkingGroupMember", summary = "Name a member of one side")
    public RestResponse<WorkingGroupView> addMember(@RestPath UUID id, @Valid @NotNull NameMember form) {
        var caller = callers.current();
        var group = groups.get(id, caller);
        convening.add(group, form, caller);
        return created(group, caller);
    }

    @PATCH
    @Path("{id}/members/{member}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("engagement:update")
    @Transactional
    @Operation(
            operationId = "changeWorkingGroupMember",
            summary = "Change a member, or give him a last day (JSON Merge Patch); needs the group's ETag in If-Match")
    public RestResponse<WorkingGroupView> changeMember(
            @RestPath UUID id,
            @RestPath UUID member,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = NameMember.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var group = groups.get(id, caller);
        var named = group.member(member);
        Conditional.check(headers, group.version(), caller);
        convening.restate(group, named, mergePatch.apply(named.stated(), patch, NameMember.class), caller);
        return Conditional.ok(views.of(group, caller), group.version(), caller, headers);
    }

    @POST
    @Path("{id}/plans")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "planWorkingGroupYear",
            summary = "Plan the meetings of a year that are still lacking, each side hosting in turn")
    public RestResponse<List<MeetingView>> plan(@RestPath UUID id, @Valid @NotNull PlanYear form) {
        var caller = callers.current();
        var group = groups.get(id, caller);
        var planned = convening.plan(group, form, caller);
        return Conditional.created(
                URI.create("/api/v1/working-groups/" + id + "/meetings"),
                views.of(group, planned, caller),
                group.version(),
                caller);
    }

    /// A year is between 1 and 9999: the type, and less than that the database, knows others.
    private static void refuseStrange(String parameter, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
            throw new Refusal(CommonProblem.MALFORMED_REQUEST).at(parameter, CommonProblem.WRONG_TYPE, day.toString());
        }
    }

    private static String etag(long version, Caller caller) {
        return id.jembatan.platform.conditional.Tag.of(version, caller).value();
    }

    private RestResponse<WorkingGroupView> created(WorkingGroup group, Caller caller) {
        return Conditional.created(
                URI.create("/api/v1/working-groups/" + group.id()), views.of(group, caller), group.version(), caller);
    }
}
