package id.jembatan.gateway.instrument;

import id.jembatan.gateway.form.Attempt;
import id.jembatan.gateway.form.Typed;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.page.Tries;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// All texts that the reader may see, and those that end soon.
@Path("/instruments")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class InstrumentListPages {

    private static final int PAGE = 50;
    private static final List<String> NAMES =
            List.of("kind", "state", "partner", "endsFrom", "endsUntil", "inForceOn", "answer");
    private static final List<String> STATES = List.of("DRAFT", "SIGNED", "ENDED", "WITHDRAWN");

    /// Within how many days an end is soon: the days on which reminders go out.
    private static final List<Integer> SOON = List.of(30, 90, 180);

    /// What the reader has asked for; it lives in the address.
    record Filter(Map<String, String> set, String after) {

        static Filter of(MultivaluedMap<String, String> query) {
            var set = new LinkedHashMap<String, String>();
            for (var name : NAMES) {
                var value = Place.orEmpty(query.getFirst(name));
                if (!value.isEmpty()) {
                    set.put(name, value);
                }
            }
            return new Filter(set, Place.orEmpty(query.getFirst("after")));
        }

        public String was(String name) {
            return set.getOrDefault(name, "");
        }

        public boolean isSet() {
            return !set.isEmpty();
        }

        public boolean asksForDays() {
            return set.containsKey("endsFrom") || set.containsKey("endsUntil") || set.containsKey("inForceOn");
        }

        public String from(String cursor) {
            var pairs = new ArrayList<String>();
            set.forEach((name, value) -> {
                pairs.add(name);
                pairs.add(value);
            });
            pairs.addAll(List.of("after", cursor));
            return Place.of("/instruments", pairs.toArray(String[]::new));
        }

        Map<String, String> asked() {
            var asked = new LinkedHashMap<>(set);
            asked.put("limit", String.valueOf(PAGE));
            asked.put("total", "true");
            if (!after.isEmpty()) {
                asked.put("after", after);
            }
            return asked;
        }
    }

    /// A selection that many ask for.
    record Preset(int days, String address) {}

    record list(
            Frame frame,
            Filter filter,
            Listing<Instrument> found,
            Part<Instruments.Kind> kinds,
            List<String> states,
            List<Preset> soon,
            String lapsed,
            Attempt attempt)
            implements TemplateInstance {}

    private final Frames frames;
    private final Instruments instruments;
    private final Clock clock;
    private final ZoneId zone;

    InstrumentListPages(
            Frames frames,
            @RestClient Instruments instruments,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.frames = frames;
        this.instruments = instruments;
        this.clock = clock;
        this.zone = zone;
    }

    /// Two calls at once.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public Response list(UriInfo uri) {
        var filter = Filter.of(uri.getQueryParameters());
        var kinds = Part.of(instruments.kinds());
        return Tries.of(
                () -> {
                    var both = Uni.combine()
                            .all()
                            .unis(instruments.search(filter.asked()), kinds)
                            .asTuple()
                            .await()
                            .indefinitely();
                    return Response.ok(page(filter, both.getItem1(), both.getItem2(), Attempt.none()))
                            .build();
                },
                refusal -> page(
                        filter,
                        Listing.empty(),
                        kinds.await().indefinitely(),
                        Attempt.refused(refusal, Typed.nothing())));
    }

    private TemplateInstance page(
            Filter filter, Listing<Instrument> found, Part<Instruments.Kind> kinds, Attempt attempt) {
        var today = LocalDate.now(clock.withZone(zone));
        return new list(
                frames.of(Frame.Section.AGREEMENTS),
                filter,
                found,
                kinds,
                STATES,
                SOON.stream()
                        .map(days -> new Preset(
                                days,
                                Place.of(
                                        "/instruments",
                                        "state",
                                        "SIGNED",
                                        "endsFrom",
                                        today.toString(),
                                        "endsUntil",
                                        today.plusDays(days).toString())))
                        .toList(),
                Place.of(
                        "/instruments",
                        "state",
                        "SIGNED",
                        "endsUntil",
                        today.minusDays(1).toString()),
                attempt);
    }
}
