package id.jembatan.gateway.result;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.pdf.Pdf;
import id.jembatan.gateway.service.Listing;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Scorecards: the list of them, one of them as it is or was, and an indicator more on it.
@Path("/scorecards")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ScorecardPages {

    private static final int PAGE = 50;
    private static final int ALL = 200;

    /// What the reader has asked for; it lives in the address.
    record Filter(String kind, String partner, String after) {

        public boolean isSet() {
            return !(kind + partner).isEmpty();
        }

        public String from(String cursor) {
            return Place.of("/scorecards", "kind", kind, "partner", partner, "after", cursor);
        }
    }

    record list(Frame frame, Filter filter, Listing<ScorecardItem> found) implements TemplateInstance {}

    record scorecard(Frame frame, Scorecard card, String asOf, Form form) implements TemplateInstance {}

    /// One indicator on paper, with the drawing of its figures.
    public record Printed(Scorecard.Applied line, Chart chart) {}

    record paper(Frame frame, Scorecard card, List<Printed> lines) implements TemplateInstance {}

    record apply(Frame frame, Scorecard card, List<Indicator> library, Form form) implements TemplateInstance {}

    private final Frames frames;
    private final Cards cards;
    private final Pdf pdf;

    ScorecardPages(Frames frames, @RestClient Cards cards, Pdf pdf) {
        this.frames = frames;
        this.cards = cards;
        this.pdf = pdf;
    }

    /// One call.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance list(
            @RestQuery @Nullable String kind, @RestQuery @Nullable String partner, @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.RESULTS);
        var filter = new Filter(Place.orEmpty(kind), Place.orEmpty(partner), Place.orEmpty(after));
        var found = cards.list(
                        Place.orNothing(filter.kind()),
                        null,
                        null,
                        Place.orNothing(filter.partner()),
                        null,
                        Place.orNothing(filter.after()),
                        PAGE,
                        true)
                .await()
                .indefinitely();
        return new list(frame, filter, found);
    }

    /// One call.
    @GET
    @Path("{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance scorecard(
            @RestPath UUID id, @RestQuery @Nullable String asOf, @RestQuery @Nullable String done) {
        var frame = frames.of(Frame.Section.RESULTS);
        var day = Place.orEmpty(asOf);
        return new scorecard(frame, cards.get(id, Place.orNothing(day)).await().indefinitely(), day, Form.done(done));
    }

    /// The same on paper. One call.
    @GET
    @Path("{id}/scorecard.pdf")
    @Produces(Pdf.MEDIA_TYPE)
    @Authenticated
    @Operation(hidden = true)
    public Response paper(@RestPath UUID id, @RestQuery @Nullable String asOf) {
        var frame = frames.of(Frame.Section.RESULTS);
        var card = cards.get(id, Place.orNothing(Place.orEmpty(asOf))).await().indefinitely();
        var lines = card.indicators().stream()
                .map(line -> new Printed(line, Chart.of(line, line.observations(), frame)))
                .toList();
        var reference = card.subject().reference();
        return pdf.of(
                new paper(frame, card, lines),
                frame,
                reference == null
                        ? card.subject().title()
                        : reference + " " + card.subject().title());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response open(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var made = cards.open(Sending.fields(form, "kind", "subject")).await().indefinitely();
        return Response.seeOther(URI.create("/scorecards/" + made.id() + "?done=opened"))
                .build();
    }

    /// Two calls at once.
    @GET
    @Path("{id}/indicators/new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance apply(@RestPath UUID id, @RestQuery @Nullable String indicator) {
        return apply(id, Form.with("indicator", indicator));
    }

    @POST
    @Path("{id}/indicators")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response add(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var frame = frames.of(Frame.Section.RESULTS);
        return Sending.of(
                form,
                () -> cards.apply(id, use(form, frame)),
                made -> "/measures/" + made.id() + "?done=applied",
                refused -> apply(id, refused));
    }

    private static Map<String, Object> use(Form form, Frame frame) {
        var use = Sending.fields(
                form, "indicator", "definition", "note", "ownerAccount", "ownerOffice", "partnerOwner", "dueDays");
        if (!form.was("baseline.value").isEmpty() || !form.was("baseline.raw").isEmpty()) {
            use.put("baseline", Baselines.of(form, "baseline.", frame));
        }
        return use;
    }

    private TemplateInstance apply(UUID id, Form form) {
        var frame = frames.of(Frame.Section.RESULTS);
        var both = Uni.combine()
                .all()
                .unis(cards.get(id, null), cards.library(null, null, ALL))
                .asTuple()
                .await()
                .indefinitely();
        return new apply(
                frame,
                both.getItem1(),
                both.getItem2().items().stream()
                        .filter(each -> each.supersededBy() == null)
                        .toList(),
                form);
    }
}
