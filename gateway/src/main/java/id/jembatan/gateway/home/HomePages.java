package id.jembatan.gateway.home;

import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The first page after signing in: what waits for the reader. Each block stands for itself: a stopped service takes
/// its own blocks away, not the page.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class HomePages {

    private static final int NOTICES = 30;

    /// @param waiting what waits, the nearest first; what is empty is left out
    record home(Frame frame, String desk, List<Block> waiting) implements TemplateInstance {}

    /// @param first the address of the list from its start, if this is not it
    /// @param next the address where the list goes on, if it does
    record notices(Frame frame, List<Notice> found, String first, String next) implements TemplateInstance {}

    private final Frames frames;
    private final Waitings waitings;
    private final Notices notices;

    HomePages(Frames frames, Waitings waitings, @RestClient Notices notices) {
        this.frames = frames;
        this.waitings = waitings;
        this.notices = notices;
    }

    /// As many calls at once as the role has blocks: fourteen at most, however much waits.
    @GET
    @Path("home")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance home() {
        var frame = frames.of(Frame.Section.HOME);
        var desk = frame.is("mission-officer") ? "mission" : frame.is("partner-officer") ? "partner" : "office";
        var blocks =
                Uni.join().all(waitings.of(desk, frame)).andFailFast().await().indefinitely();
        return new home(
                frame, desk, blocks.stream().filter(each -> !each.isQuiet()).toList());
    }

    /// Everything that the reader's desk was told, read or not. One call.
    @GET
    @Path("notifications")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance notices(@RestQuery @Nullable String after) {
        var found = notices.list(null, Place.orNothing(Place.orEmpty(after)), NOTICES)
                .await()
                .indefinitely();
        return new notices(
                frames.of(Frame.Section.HOME),
                found.items(),
                Place.orEmpty(after).isEmpty() ? "" : "/notifications",
                found.next() == null ? "" : Place.of("/notifications", "after", found.next()));
    }

    @POST
    @Path("notifications/{id}/readings")
    @Authenticated
    @Operation(hidden = true)
    public Response read(@RestPath UUID id) {
        notices.read(id).await().indefinitely();
        return Response.seeOther(URI.create("/home")).build();
    }
}
