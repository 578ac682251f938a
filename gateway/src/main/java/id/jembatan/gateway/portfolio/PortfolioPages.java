package id.jembatan.gateway.portfolio;

import id.jembatan.gateway.map.World;
import id.jembatan.gateway.page.Countries;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The portfolio. What it is narrowed to lives in the address.
@Path("/portfolio")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PortfolioPages {

    private static final String HERE = "/portfolio";
    private static final int LINES = 25;
    private static final List<String> DIVISIONS = List.of("country", "sector", "partner", "goal");

    /// @param by what the results are divided by
    /// @param status the applied indicators that are listed: those of one status, or all
    record Filter(String country, String partner, String sector, String goal, String by, String status, String after) {

        public boolean isSet() {
            return !(country + partner + sector + goal + status).isEmpty();
        }

        private String to(String country, String partner, String sector, String goal, String status, String after) {
            return Place.of(
                    HERE, "country", country, "partner", partner, "sector", sector, "goal", goal, "by", by, "status",
                    status, "after", after);
        }

        /// Divided by something else.
        public String by(String other) {
            return Place.of(
                    HERE, "country", country, "partner", partner, "sector", sector, "goal", goal, "by", other, "status",
                    status);
        }

        public String withStatus(String other) {
            return to(country, partner, sector, goal, other, "") + "#lines";
        }

        String from(String cursor) {
            return to(country, partner, sector, goal, status, cursor) + "#lines";
        }

        /// Narrowed to one of the groups.
        @Nullable String into(String group) {
            if (group.equals("none")) {
                return null;
            }
            return switch (by) {
                case "sector" -> to(country, partner, group, goal, status, "");
                case "partner" -> to(country, group, sector, goal, status, "");
                case "goal" -> to(country, partner, sector, group, status, "");
                default -> to(group, partner, sector, goal, status, "");
            };
        }
    }

    /// What of the page could be loaded.
    record Loaded(boolean partners, boolean results) {}

    /// @param sectorName the name of the sector that the page is narrowed to
    /// @param countries how many the partners on the map lie in
    record show(
            Frame frame,
            Filter filter,
            Loaded loaded,
            World.Picture map,
            Relations.PartnerMap partners,
            long countries,
            List<Relations.Counts> counts,
            Map<String, Bars> relations,
            Measured.@Nullable Overview overview,
            Bars groups,
            Listing<Measured.Line> lines,
            List<Relations.Sector> sectors,
            List<Countries.Country> allCountries,
            List<String> divisions,
            @Nullable String next,
            @Nullable String first)
            implements TemplateInstance {}

    private final Frames frames;
    private final Relations relations;
    private final Measured measured;

    PortfolioPages(Frames frames, @RestClient Relations relations, @RestClient Measured measured) {
        this.frames = frames;
        this.relations = relations;
        this.measured = measured;
    }

    /// Six calls at once, however much there is.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String goal,
            @RestQuery @Nullable String by,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.PORTFOLIO);
        var division = Place.orEmpty(by);
        var filter = new Filter(
                Place.orEmpty(country),
                Place.orEmpty(partner),
                Place.orEmpty(sector),
                Place.orEmpty(goal),
                DIVISIONS.contains(division) ? division : DIVISIONS.getFirst(),
                Place.orEmpty(status),
                Place.orEmpty(after));
        var inCountry = Place.orNothing(filter.country());
        var all = Uni.combine()
                .all()
                .unis(
                        one(relations.map(inCountry)),
                        one(relations.counts("kind", inCountry)),
                        one(relations.counts("stage", inCountry)),
                        Part.of(relations.sectors()),
                        one(measured.overview(
                                filter.by(),
                                inCountry,
                                Place.orNothing(filter.partner()),
                                Place.orNothing(filter.sector()),
                                Place.orNothing(filter.goal()))),
                        one(measured.lines(
                                Place.orNothing(filter.status()),
                                inCountry,
                                Place.orNothing(filter.partner()),
                                Place.orNothing(filter.sector()),
                                Place.orNothing(filter.goal()),
                                Place.orNothing(filter.after()),
                                LINES)))
                .asTuple()
                .await()
                .indefinitely();
        var partners = all.getItem1().items().stream().findFirst().orElse(Relations.PartnerMap.EMPTY);
        var counts = Stream.concat(all.getItem2().items().stream(), all.getItem3().items().stream())
                .toList();
        var overview = all.getItem5().items().stream().findFirst().orElse(null);
        var lines = all.getItem6().items().stream().findFirst().orElse(Listing.empty());
        var sectors = all.getItem4().items();
        return new show(
                frame,
                filter,
                new Loaded(!all.getItem1().down(), !all.getItem5().down()),
                picture(partners),
                partners,
                partners.features().stream()
                        .map(it -> it.properties().country())
                        .distinct()
                        .count(),
                counts,
                counts.stream()
                        .collect(Collectors.toMap(
                                Relations.Counts::by,
                                it -> Bars.of(
                                        it.items(), Relations.Item::known, _ -> null, Relations.Item::count, _ -> 0))),
                overview,
                groups(frame, filter, overview, sectors),
                lines,
                sectors,
                Countries.in(frame.language()).all(),
                DIVISIONS,
                lines.next() == null ? null : filter.from(lines.next()),
                filter.after().isEmpty() ? null : filter.from(""));
    }

    private static <T> Uni<Part<T>> one(Uni<T> call) {
        return Part.of(call.map(it -> new Listing<>(List.of(it), null, null)));
    }

    private static World.Picture picture(Relations.PartnerMap partners) {
        return World.with(partners.features().stream()
                .map(it -> World.spot(
                        it.properties().name(),
                        it.geometry().coordinates().getFirst(),
                        it.geometry().coordinates().getLast()))
                .toList());
    }

    private static Bars groups(
            Frame frame, Filter filter, Measured.@Nullable Overview overview, List<Relations.Sector> sectors) {
        var names = sectors.stream().collect(Collectors.toMap(Relations.Sector::code, Relations.Sector::name));
        return Bars.of(
                overview == null ? List.<Measured.Group>of() : overview.groups(),
                it -> switch (filter.by()) {
                    case "country" -> it.code().equals("none") ? "" : frame.country(it.code());
                    case "sector" -> it.code().equals("none") ? "" : names.getOrDefault(it.code(), it.code());
                    default -> it.code().equals("none") ? "" : Objects.requireNonNullElse(it.name(), it.code());
                },
                it -> filter.into(it.code()),
                Measured.Group::appliedIndicators,
                Measured.Group::verified);
    }
}
