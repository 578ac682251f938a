package id.jembatan.kpi.goal;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.kpi.neighbour.Rows;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/contributions")
@Tag(name = "Goals")
@RunOnVirtualThread
class ContributionResource {

    private final Contributions contributions;
    private final Contribute contribute;
    private final Callers callers;
    private final MergePatch patches;
    private final Clock clock;

    ContributionResource(
            Contributions contributions, Contribute contribute, Callers callers, MergePatch patches, Clock clock) {
        this.contributions = contributions;
        this.contribute = contribute;
        this.callers = callers;
        this.patches = patches;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("goal:view")
    @Operation(operationId = "listContributions", summary = "What contributes to which goal, oldest entry first")
    public Page<ContributionView> list(@Valid @BeanParam Paging paging, @Valid @BeanParam ContributionFilter filter) {
        var caller = callers.current();
        return contributions
                .page(filter, Rows.of(caller, clock), paging)
                .map(found -> ContributionView.of(found, caller));
    }

    @GET
    @Path("strengths")
    @PermissionsAllowed("goal:view")
    @Operation(operationId = "listStrengths", summary = "How much something can contribute, and what each word means")
    public List<StrengthView> strengths() {
        var language = callers.current().language();
        return Arrays.stream(Strength.values())
                .map(strength -> new StrengthView(strength, strength.means(language)))
                .toList();
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("goal:view")
    @Operation(operationId = "getContribution", summary = "One contribution")
    public RestResponse<ContributionView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        var found = find(id, caller);
        return Conditional.ok(
                ContributionView.of(found, caller), found.contribution().version(), caller, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @PermissionsAllowed("goal:create")
    @Operation(
            operationId = "declareContribution",
            summary = "Say that an agreement, a partnership or an applied indicator contributes to a goal")
    public RestResponse<ContributionView> declare(@Valid @NotNull DeclareContribution form) {
        var caller = callers.current();
        return created(contribute.declare(form, caller).id(), caller);
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @PermissionsAllowed("goal:update")
    @Operation(
            operationId = "changeContribution",
            summary = "Change its words or its time (merge patch, with If-Match); another strength is another one")
    public RestResponse<ContributionView> change(
            @RestPath UUID id, @NotNull JsonNode patch, @Context HttpHeaders headers) {
        var caller = callers.current();
        var found = find(id, caller);
        var contribution = found.contribution();
        Conditional.check(headers, contribution.version(), caller);
        contribute.change(
                contribution, patches.apply(contribution.changeable(), patch, ChangeContribution.class), caller);
        return Conditional.ok(ContributionView.of(found, caller), contribution.version(), caller, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/endings")
    @Transactional
    @Idempotent
    @PermissionsAllowed("goal:update")
    @Operation(operationId = "endContribution", summary = "End a contribution, with the reason; it stays on record")
    public RestResponse<ContributionView> end(@RestPath UUID id, @Valid @NotNull EndContribution form) {
        var caller = callers.current();
        contribute.end(find(id, caller).contribution(), form, caller);
        return created(id, caller);
    }

    private RestResponse<ContributionView> created(UUID id, Caller caller) {
        var found = find(id, caller);
        return Conditional.created(
                URI.create("/api/v1/contributions/" + id),
                ContributionView.of(found, caller),
                found.contribution().version(),
                caller);
    }

    private Contributions.Found find(UUID id, Caller caller) {
        return contributions
                .visible(id, Rows.of(caller, clock))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
