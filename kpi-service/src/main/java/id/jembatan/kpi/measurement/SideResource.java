package id.jembatan.kpi.measurement;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.storage.Store;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.journal.Journal;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Where both sides speak of a figure.
@Path("/observations/{id}")
@Tag(name = "Observations")
@RunOnVirtualThread
class SideResource {

    private final Observations observations;
    private final Sides sides;
    private final Comments comments;
    private final Store store;
    private final Journal journal;
    private final Callers callers;
    private final Clock clock;

    SideResource(
            Observations observations,
            Sides sides,
            Comments comments,
            Store store,
            Journal journal,
            Callers callers,
            Clock clock) {
        this.observations = observations;
        this.sides = sides;
        this.comments = comments;
        this.store = store;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("statements")
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:confirm")
    @Operation(
            operationId = "stateOnObservation",
            summary = "A partner confirms or disputes a figure that is shared with him")
    public RestResponse<ObservationView> say(@RestPath UUID id, @Valid @NotNull SayOfFigure form) {
        var caller = callers.current();
        var found = find(id, caller);
        sides.say(found, form, caller);
        return created(found, caller);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("settlements")
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:verify")
    @Operation(
            operationId = "settleDispute",
            summary = "Keep a disputed figure, or send it back, with a note; a correction settles it too")
    public RestResponse<ObservationView> settle(@RestPath UUID id, @Valid @NotNull SettleDispute form) {
        var caller = callers.current();
        var found = find(id, caller);
        sides.settle(found, form, caller);
        return created(found, caller);
    }

    @GET
    @Path("comments")
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "listComments", summary = "What was said about a figure, oldest first")
    public Page<CommentView> comments(@RestPath UUID id, @Valid @BeanParam Paging paging) {
        var caller = callers.current();
        find(id, caller);
        return comments.of(id, caller, paging).map(ObservationComment::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("comments")
    @Transactional
    @Idempotent
    @PermissionsAllowed({"kpi:update", "kpi:verify", "kpi:confirm"})
    @Operation(operationId = "addComment", summary = "Say something about a figure")
    public RestResponse<CommentView> comment(@RestPath UUID id, @Valid @NotNull SayComment form) {
        var caller = callers.current();
        var found = find(id, caller);
        var side = Rows.side(caller);
        if (side == null) {
            found.place().mustBeChangeableBy(caller);
        }
        var comment = new ObservationComment(id, side, form, caller, clock.instant());
        comments.persist(comment);
        store.flush();
        journal.record(caller, "comment", "observation", id, null, form);
        return RestResponse.ResponseBuilder.<CommentView>created(URI.create("/api/v1/observations/" + id + "/comments"))
                .entity(comment.view())
                .build();
    }

    private Observations.Found find(UUID id, Caller caller) {
        return observations.visible(id, Rows.of(caller, clock)).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private RestResponse<ObservationView> created(Observations.Found found, Caller caller) {
        var observation = found.observation();
        var chains = Chains.of(observations.inChains(Set.of(observation.chain())));
        return Conditional.created(
                URI.create("/api/v1/observations/" + observation.id()),
                chains.view(observation, found.place(), caller),
                observation.version(),
                caller);
    }
}
