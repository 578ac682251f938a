package id.jembatan.gateway.goal;

import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

/// Rankings and indices that others publish: each edition as it was read, and where its value is used.
@Path("/index-series/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SeriesPages {

    record series(Frame frame, Series series) implements TemplateInstance {}

    private final Frames frames;
    private final Goals goals;

    SeriesPages(Frames frames, @RestClient Goals goals) {
        this.frames = frames;
        this.goals = goals;
    }

    /// One call.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance series(@RestPath UUID id) {
        return new series(
                frames.of(Frame.Section.RESULTS), goals.series(id).await().indefinitely());
    }
}
