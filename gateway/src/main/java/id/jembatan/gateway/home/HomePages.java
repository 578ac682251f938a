package id.jembatan.gateway.home;

import id.jembatan.gateway.agreement.Agreement;
import id.jembatan.gateway.agreement.Agreements;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.result.Figure;
import id.jembatan.gateway.result.Results;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.Part;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The first page after signing in. Each block stands for itself: a stopped service takes its own block away, not the
/// page.
@Path("/home")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class HomePages {

    private static final int CASES = 10;
    private static final int DEADLINES = 10;

    record home(Frame frame, Part<Agreement> cases, Part<Agreements.DueCase> deadlines, Part<Figure> figures)
            implements TemplateInstance {}

    private final Frames frames;
    private final Agreements agreements;
    private final Results results;

    HomePages(Frames frames, @RestClient Agreements agreements, @RestClient Results results) {
        this.frames = frames;
        this.agreements = agreements;
        this.results = results;
    }

    /// Three calls at once.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance home() {
        var frame = frames.of(Frame.Section.HOME);
        var all = Uni.combine()
                .all()
                .unis(
                        Part.of(agreements.list(null, null, "true", null, null, CASES, false)),
                        Part.of(agreements.deadlines(DEADLINES)),
                        Part.of(results.portfolio().map(found -> new Listing<>(found.figures(), null, null))))
                .asTuple()
                .await()
                .indefinitely();
        return new home(frame, all.getItem1(), all.getItem2(), all.getItem3());
    }
}
