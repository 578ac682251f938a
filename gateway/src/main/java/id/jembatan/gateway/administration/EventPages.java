package id.jembatan.gateway.administration;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.service.Part;
import id.jembatan.gateway.service.Services;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What got stuck: events that a service could not apply, and mails that could not be delivered.
@Path("/administration/events")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class EventPages {

    private static final int PAGE = 100;

    /// What got stuck at one service.
    record Stuck(String service, Part<Upkeep.ParkedEvent> events) {}

    record events(Frame frame, List<Stuck> stuck, Part<Rules.Mail> mails, Form form) implements TemplateInstance {}

    private final Frames frames;
    private final Services services;
    private final Upkeep upkeep;
    private final Rules rules;

    EventPages(Frames frames, Services services, @RestClient Upkeep upkeep, @RestClient Rules rules) {
        this.frames = frames;
        this.services = services;
        this.upkeep = upkeep;
        this.rules = rules;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance events(@RestQuery @Nullable String done) {
        return page(Form.done(done));
    }

    @POST
    @Path("{service}/{id}/replays")
    @Authenticated
    @Operation(hidden = true)
    public Response replay(@RestPath String service, @RestPath UUID id) {
        if (!JournalPages.SERVICES.contains(service)) {
            throw new NotFoundException();
        }
        return Form.empty()
                .send(
                        URI.create("/administration/events?done=replayed"),
                        () -> upkeep.replay(services.get(service).url().toString(), id),
                        this::page);
    }

    @POST
    @Path("mails/{id}/replays")
    @Authenticated
    @Operation(hidden = true)
    public Response send(@RestPath UUID id) {
        return Form.empty().send(URI.create("/administration/events?done=mailed"), () -> rules.send(id), this::page);
    }

    /// Four calls at once.
    private TemplateInstance page(Form form) {
        var frame = Offered.to(frames.of(Frame.Section.ADMINISTRATION), "audit:view", "notification:administer");
        var calls = new ArrayList<Uni<?>>();
        for (var service : JournalPages.SERVICES) {
            calls.add(Part.of(upkeep.parked(services.get(service).url().toString(), PAGE))
                    .map(found -> new Stuck(service, found)));
        }
        calls.add(Part.of(rules.mails("given_up", PAGE)));
        return Uni.combine()
                .all()
                .unis(calls)
                .with(found -> new events(
                        frame,
                        found.stream()
                                .filter(Stuck.class::isInstance)
                                .map(Stuck.class::cast)
                                .toList(),
                        mails(found),
                        form))
                .await()
                .indefinitely();
    }

    @SuppressWarnings("unchecked") // the last of the calls above
    private static Part<Rules.Mail> mails(List<?> found) {
        return (Part<Rules.Mail>) found.getLast();
    }
}
