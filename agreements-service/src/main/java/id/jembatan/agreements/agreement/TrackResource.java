package id.jembatan.agreements.agreement;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
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

@Path("/agreements/{id}/tracks")
@Tag(name = "Partner's side", description = "The procedure of a partner's own side, beside ours")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TrackResource {

    private final Agreements agreements;
    private final Directory directory;
    private final Tracks tracks;
    private final MoveViews moveViews;
    private final Callers callers;

    TrackResource(Agreements agreements, Directory directory, Tracks tracks, MoveViews moveViews, Callers callers) {
        this.agreements = agreements;
        this.directory = directory;
        this.tracks = tracks;
        this.moveViews = moveViews;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("agreement:view")
    @Operation(operationId = "listTracks", summary = "Where the partners stand in the procedures of their own sides")
    public Page<TrackView> list(@RestPath UUID id) {
        var caller = callers.current();
        var found = directory.get(id, caller);
        return new Page<>(
                tracks.seen(found.tracks(), found.parties(), caller).stream()
                        .map(it -> tracks.view(it, found.parties(), caller))
                        .toList(),
                null,
                null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"agreement:update", "agreement:create"})
    @Idempotent
    @Transactional
    @Operation(operationId = "openTrack", summary = "Begin to follow the procedure of a partner's own side")
    public RestResponse<TrackView> open(@RestPath UUID id, @Valid @NotNull OpenTrack wanted) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        var track = tracks.open(agreement, wanted, caller);
        var with = directory.all(List.of(id)).getFirst().parties();
        return RestResponse.ResponseBuilder.<TrackView>created(URI.create("/api/v1/agreements/" + id + "/tracks"))
                .entity(tracks.view(TrackRow.of(track), with, caller))
                .build();
    }

    /// Whose step it is, the template says: the officer of a partner has no right to move cases, but his own side is
    /// his to tell of.
    @POST
    @Path("{track}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:view")
    @Idempotent
    @Transactional
    @Operation(operationId = "moveTrack", summary = "Tell a step that the partner's own side has taken")
    public RestResponse<MoveView> move(@RestPath UUID id, @RestPath UUID track, @Valid @NotNull MoveTrack wanted) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        var made = tracks.move(agreement, track, wanted, caller);
        return RestResponse.ResponseBuilder.<MoveView>created(URI.create("/api/v1/agreements/" + id + "/moves"))
                .entity(moveViews.of(agreement, made, caller))
                .build();
    }
}
