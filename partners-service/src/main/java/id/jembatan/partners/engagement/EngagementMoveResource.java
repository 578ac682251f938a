package id.jembatan.partners.engagement;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.idempotency.Idempotent;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// How an engagement goes on: the small procedures, and the steps that were made.
@Path("/engagements/{id}")
@Tag(name = "Engagements", description = "What happens between people: meetings, visits, trainings, exchanges, events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EngagementMoveResource {

    private final Engagements engagements;
    private final Logbook logbook;
    private final Procedures procedures;
    private final Needs needs;
    private final EngagementViews views;
    private final Callers callers;

    EngagementMoveResource(
            Engagements engagements,
            Logbook logbook,
            Procedures procedures,
            Needs needs,
            EngagementViews views,
            Callers callers) {
        this.engagements = engagements;
        this.logbook = logbook;
        this.procedures = procedures;
        this.needs = needs;
        this.views = views;
        this.callers = callers;
    }

    @GET
    @Path("next")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(operationId = "nextOfEngagement", summary = "Which moves there are now, and what each of them lacks")
    public NextView next(@RestPath UUID id) {
        var caller = callers.current();
        var engagement = engagements.get(id, caller);
        var procedure = logbook.kind(engagement).procedure();
        var yours = views.mayChange(engagement, caller);
        return new NextView(
                engagement.stage(),
                procedures.stages(procedure, caller.language()).stream()
                        .filter(each -> each.code().equals(engagement.stage()))
                        .map(Procedures.Stage::name)
                        .findFirst()
                        .orElseThrow(),
                procedures.moves(procedure, engagement.stage(), caller.language()).stream()
                        .map(move -> new NextView.Possible(
                                move.code(),
                                move.name(),
                                move.to(),
                                needs.of(engagement, procedure, move.code(), null, logbook.today(), caller.language()),
                                procedures.needs(procedure, move.code(), caller.language()).stream()
                                        .anyMatch(each -> each.test().equals("reason")),
                                yours))
                        .toList());
    }

    @POST
    @Path("moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "moveEngagement",
            summary = "Go on to another stage; a refusal names everything that is missing")
    public RestResponse<EngagementView> move(@RestPath UUID id, @Valid @NotNull MakeMove form) {
        var caller = callers.current();
        var engagement = engagements.get(id, caller);
        logbook.move(engagement, form, caller);
        return Conditional.created(
                URI.create("/api/v1/engagements/" + engagement.id() + "/moves"),
                views.one(engagement, caller),
                engagement.version(),
                caller);
    }
}
