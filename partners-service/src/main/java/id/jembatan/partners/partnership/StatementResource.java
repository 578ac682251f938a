package id.jembatan.partners.partnership;

import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/partnerships/{id}")
@Tag(name = "Statements", description = "Facts as each side tells them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StatementResource {

    private final PartnershipBook book;
    private final Partnerships partnerships;
    private final Bonds bonds;
    private final Sayings sayings;
    private final Leadership leadership;
    private final Callers callers;

    StatementResource(
            PartnershipBook book,
            Partnerships partnerships,
            Bonds bonds,
            Sayings sayings,
            Leadership leadership,
            Callers callers) {
        this.book = book;
        this.partnerships = partnerships;
        this.bonds = bonds;
        this.sayings = sayings;
        this.leadership = leadership;
        this.callers = callers;
    }

    @GET
    @Path("statements")
    @PermissionsAllowed("partner:view")
    @Transactional
    @Operation(
            operationId = "listPartnershipStatements",
            summary = "What is said of a relation, by whom and with which source; also what was said before")
    public Page<StatementView> list(@RestPath UUID id) {
        var caller = callers.current();
        var partnership = partnerships.get(id, caller);
        return new Page<>(sayings.of(partnership.id(), caller), null, null);
    }

    @POST
    @Path("statements")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("statement:create")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "makePartnershipStatement",
            summary = "Add what one side says; a partner's officers speak for their own side only")
    public RestResponse<StatementView> make(@RestPath UUID id, @Valid @NotNull MakeStatement said) {
        var caller = callers.current();
        var partnership = partnerships.get(id, caller);
        if (Desk.of(caller).of("partner").isPresent() && said.side() != Side.PARTNER) {
            throw new Refusal(PartnershipProblem.OTHER_SIDE);
        }
        var statement = sayings.add(partnership.id(), said, caller);
        bonds.touch(partnership, caller, "state", statement);
        return RestResponse.ResponseBuilder.<StatementView>created(
                        URI.create("/api/v1/partnerships/" + id + "/statements"))
                .entity(statement)
                .build();
    }

    @GET
    @Path("differences")
    @PermissionsAllowed("partner:view")
    @Transactional
    @Operation(
            operationId = "listPartnershipDifferences",
            summary = "Facts that are told differently and not settled, with the words of each side")
    public Page<Difference> differences(@RestPath UUID id) {
        var caller = callers.current();
        var partnership = partnerships.get(id, caller);
        return new Page<>(
                sayings.open(List.of(partnership.id()), caller).getOrDefault(partnership.id(), List.of()), null, null);
    }

    @POST
    @Path("resolutions")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "resolvePartnershipDifference",
            summary = "Settle a difference with a note; the statements stay, and a newer one that differs reopens it")
    public RestResponse<PartnershipView> resolve(@RestPath UUID id, @Valid @NotNull ResolveDifference how) {
        var caller = callers.current();
        var partnership = partnerships.get(id, caller);
        sayings.resolve(partnership.id(), how, caller);
        bonds.touch(partnership, caller, "resolve", how);
        return Freshness.created(book.get(id, caller), caller);
    }

    @GET
    @Path("leadership-changes")
    @PermissionsAllowed("partner:view")
    @Transactional
    @Operation(operationId = "listLeadershipChanges", summary = "Changes of leadership on both sides, the latest first")
    public Page<LeadershipChangeView> leadershipChanges(@RestPath UUID id) {
        var caller = callers.current();
        var partnership = partnerships.get(id, caller);
        return new Page<>(leadership.of(partnership.id(), caller), null, null);
    }

    @POST
    @Path("leadership-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("statement:create")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "tellLeadershipChange",
            summary = "Tell that somebody else leads a side; the relation goes on, and something is suggested to do")
    public RestResponse<LeadershipChangeView> tellLeadership(
            @RestPath UUID id, @Valid @NotNull TellLeadershipChange told) {
        var caller = callers.current();
        var partnership = partnerships.get(id, caller);
        if (Desk.of(caller).of("partner").isPresent() && told.side() != Side.PARTNER) {
            throw new Refusal(PartnershipProblem.OTHER_SIDE);
        }
        var change = leadership.tell(partnership.id(), told, caller);
        bonds.touch(partnership, caller, "tell-leadership", change);
        return RestResponse.ResponseBuilder.<LeadershipChangeView>created(
                        URI.create("/api/v1/partnerships/" + id + "/leadership-changes"))
                .entity(change)
                .build();
    }
}
