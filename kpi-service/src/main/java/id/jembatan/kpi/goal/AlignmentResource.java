package id.jembatan.kpi.goal;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// How goals hang together, and what hangs on none.
@Path("/goals")
@Tag(name = "Goals")
@RunOnVirtualThread
class AlignmentResource {

    private final Goals goals;
    private final Unaligned unaligned;
    private final Callers callers;
    private final Clock clock;

    AlignmentResource(Goals goals, Unaligned unaligned, Callers callers, Clock clock) {
        this.goals = goals;
        this.unaligned = unaligned;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Path("tree")
    @PermissionsAllowed("goal:view")
    @Operation(operationId = "getGoalTree", summary = "All goals, or those under one, as a tree")
    public List<GoalTree> tree(@RestQuery @Nullable UUID root) {
        var caller = callers.current();
        var tree = GoalTree.of(goals.branches(Rows.of(caller, clock)), root, caller);
        if (root != null && tree.isEmpty()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return tree;
    }

    @GET
    @Path("unaligned-agreements")
    @PermissionsAllowed("goal:view")
    @Operation(
            operationId = "listUnalignedAgreements",
            summary = "Agreements that contribute to no goal today (by a contribution of their own)")
    public Page<UnalignedAgreement> agreements(
            @Valid @BeanParam Paging paging, @Valid @BeanParam UnalignedFilter filter) {
        return unaligned.agreements(filter, Rows.of(callers.current(), clock), paging);
    }

    @GET
    @Path("unaligned-partnerships")
    @PermissionsAllowed("goal:view")
    @Operation(
            operationId = "listUnalignedPartnerships",
            summary = "Partnerships that contribute to no goal today (by a contribution of their own)")
    public Page<UnalignedPartnership> partnerships(
            @Valid @BeanParam Paging paging, @Valid @BeanParam UnalignedFilter filter) {
        return unaligned.partnerships(filter, Rows.of(callers.current(), clock), paging);
    }
}
