package id.jembatan.gateway.process;

import id.jembatan.gateway.page.Countries;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.service.Listing;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Figures on the work itself, P01 to P15: all of them for a day, and one with the things behind it.
@Path("/process-figures")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ProcessPages {

    private static final int PAGE = 50;

    /// What the reader has asked for; it lives in the address.
    record Filter(String asOf, String from, String until, String country, String partner, String sector) {

        public boolean isSet() {
            return !(asOf + from + until + country + partner + sector).isEmpty();
        }

        public String path(String code) {
            return "/process-figures/" + code;
        }

        /// One figure for the same day and the same cut.
        public String at(String code) {
            return of(path(code));
        }

        public String of(String path) {
            return of(path, "", "", "");
        }

        public String of(String path, String group, String counts, String after) {
            return Place.of(
                    path, "asOf", asOf, "from", from, "until", until, "country", country, "partner", partner, "sector",
                    sector, "group", group, "counts", counts, "after", after);
        }
    }

    record figures(Frame frame, Filter filter, List<ProcessFigure> figures, List<Countries.Country> countries)
            implements TemplateInstance {}

    record figure(
            Frame frame,
            Filter filter,
            String group,
            String counts,
            ProcessFigure figure,
            Listing<ProcessSubject> subjects,
            List<ProcessFigure.Parameter> parameters,
            List<Countries.Country> countries)
            implements TemplateInstance {}

    private final Frames frames;
    private final ProcessFigures figures;

    ProcessPages(Frames frames, @RestClient ProcessFigures figures) {
        this.frames = frames;
        this.figures = figures;
    }

    /// One call.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance figures(
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String until,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String sector) {
        var frame = frames.of(Frame.Section.RESULTS);
        var filter = filter(asOf, from, until, country, partner, sector);
        var found = figures.all(
                        Place.orNothing(filter.asOf()),
                        Place.orNothing(filter.from()),
                        Place.orNothing(filter.until()),
                        Place.orNothing(filter.country()),
                        Place.orNothing(filter.partner()),
                        Place.orNothing(filter.sector()))
                .await()
                .indefinitely();
        return new figures(
                frame, filter, found.items(), Countries.in(frame.language()).all());
    }

    /// Three calls at once.
    @GET
    @Path("{code}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance figure(
            @RestPath String code,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String until,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String group,
            @RestQuery @Nullable String counts,
            @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.RESULTS);
        var filter = filter(asOf, from, until, country, partner, sector);
        var all = Uni.combine()
                .all()
                .unis(
                        figures.get(
                                code,
                                Place.orNothing(filter.asOf()),
                                Place.orNothing(filter.from()),
                                Place.orNothing(filter.until()),
                                Place.orNothing(filter.country()),
                                Place.orNothing(filter.partner()),
                                Place.orNothing(filter.sector())),
                        figures.subjects(
                                code,
                                Place.orNothing(Place.orEmpty(group)),
                                Place.orNothing(Place.orEmpty(counts)),
                                Place.orNothing(filter.asOf()),
                                Place.orNothing(filter.from()),
                                Place.orNothing(filter.until()),
                                Place.orNothing(filter.country()),
                                Place.orNothing(filter.partner()),
                                Place.orNothing(filter.sector()),
                                Place.orNothing(Place.orEmpty(after)),
                                PAGE,
                                true),
                        figures.parameters(code))
                .asTuple()
                .await()
                .indefinitely();
        return new figure(
                frame,
                filter,
                Place.orEmpty(group),
                Place.orEmpty(counts),
                all.getItem1(),
                all.getItem2(),
                all.getItem3().items(),
                Countries.in(frame.language()).all());
    }

    private static Filter filter(
            @Nullable String asOf,
            @Nullable String from,
            @Nullable String until,
            @Nullable String country,
            @Nullable String partner,
            @Nullable String sector) {
        return new Filter(
                Place.orEmpty(asOf),
                Place.orEmpty(from),
                Place.orEmpty(until),
                Place.orEmpty(country),
                Place.orEmpty(partner),
                Place.orEmpty(sector));
    }
}
