package id.jembatan.gateway.register;

import id.jembatan.gateway.map.World;
import id.jembatan.gateway.page.Countries;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.Part;
import id.jembatan.platform.open.PublicAnswers;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The pages of the public register. A fixed number of calls each, at once; a stopped service takes its block away.
@Path("/public")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PublicPages {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final int PAGE = 50;
    private static final int FEW = 5;
    private static final int MOST = 200;

    private static final List<String> KINDS = List.of(
            "city",
            "province",
            "state",
            "prefecture",
            "region",
            "regency",
            "national_agency",
            "network",
            "institution",
            "company");

    /// A block of a page: what a service answered, or that it did not.
    record Block<T>(Listing<T> found, boolean down) {

        static <T> Uni<Block<T>> of(Uni<Listing<T>> call) {
            return Part.<Listing<T>>of(call.map(it -> new Listing<>(List.of(it), null, null)))
                    .map(it -> new Block<>(
                            it.items().isEmpty()
                                    ? Listing.<T>empty()
                                    : it.items().getFirst(),
                            it.down()));
        }

        public boolean isEmpty() {
            return found.items().isEmpty();
        }

        public long total() {
            return found.total() == null ? found.items().size() : found.total();
        }
    }

    record index(
            Visit visit,
            Frame frame,
            String q,
            Block<PublicPartner> partners,
            Block<PublicAgreement> agreements,
            Block<PublicScorecard> results,
            World.Picture map)
            implements TemplateInstance {}

    /// What the reader has asked for; it lives in the address.
    record Filter(String q, String country, String kind, String sector, String after) {

        static Filter of(
                @Nullable String q,
                @Nullable String country,
                @Nullable String kind,
                @Nullable String sector,
                @Nullable String after) {
            return new Filter(
                    Place.orEmpty(q),
                    Place.orEmpty(country),
                    Place.orEmpty(kind),
                    Place.orEmpty(sector),
                    Place.orEmpty(after));
        }

        public boolean isSet() {
            return !(q + country + kind + sector).isEmpty();
        }
    }

    /// Where a list goes on, and the files with exactly what it shows.
    record Ways(@Nullable String first, @Nullable String next, List<Catalogue.File> files) {}

    record partners(
            Visit visit,
            Frame frame,
            Filter filter,
            Listing<PublicPartner> found,
            World.Picture map,
            long withoutCoordinates,
            List<String> kinds,
            List<Countries.Country> countries,
            Ways ways)
            implements TemplateInstance {}

    record partner(
            Visit visit, Frame frame, PublicPartner partner, Block<PublicAgreement> agreements, World.Picture map)
            implements TemplateInstance {}

    record agreements(
            Visit visit,
            Frame frame,
            Filter filter,
            Listing<PublicAgreement> found,
            List<PublicPartners.Sector> sectors,
            List<Countries.Country> countries,
            Ways ways)
            implements TemplateInstance {}

    /// A partner of an agreement.
    ///
    /// @param open whether it is public itself, and so has a page
    record Side(PublicAgreement.Partner partner, boolean open) {}

    record agreement(Visit visit, Frame frame, PublicAgreement agreement, List<String> sectors, List<Side> sides)
            implements TemplateInstance {}

    record results(Visit visit, Frame frame, Filter filter, Listing<PublicScorecard> found, Ways ways)
            implements TemplateInstance {}

    record result(Visit visit, Frame frame, PublicScorecard card, List<Chart> charts) implements TemplateInstance {}

    record data(Visit visit, Frame frame, List<Catalogue.Dataset> datasets, Terms terms) implements TemplateInstance {}

    /// Under which terms the data may be used; empty where the office has not said.
    record Terms(String licence, String name, String publisher, String contact) {

        static Terms of(Licence it) {
            return new Terms(
                    it.licence().map(Object::toString).orElse(""),
                    it.name(),
                    it.publisher().orElse(""),
                    it.contact().map(Object::toString).orElse(""));
        }
    }

    private final Frames frames;
    private final PublicPartners partners;
    private final PublicAgreements agreements;
    private final PublicResults results;
    private final PublicAnswers answers;
    private final Catalogue catalogue;
    private final Licence licence;

    PublicPages(
            Frames frames,
            @RestClient PublicPartners partners,
            @RestClient PublicAgreements agreements,
            @RestClient PublicResults results,
            PublicAnswers answers,
            Catalogue catalogue,
            Licence licence) {
        this.frames = frames;
        this.partners = partners;
        this.agreements = agreements;
        this.results = results;
        this.answers = answers;
        this.catalogue = catalogue;
        this.licence = licence;
    }

    /// Four calls at once.
    @GET
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> index(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String lang,
            @Context UriInfo place,
            @Context HttpHeaders asked) {
        var visit = visit(lang, "");
        var words = Place.orEmpty(q);
        var wanted = Place.orNothing(words);
        var all = Uni.combine()
                .all()
                .unis(
                        Block.of(partners.list(wanted, null, null, null, words.isEmpty() ? 1 : FEW * 4, true)),
                        Block.of(
                                agreements.list(wanted, null, null, null, null, words.isEmpty() ? FEW : FEW * 4, true)),
                        Block.of(results.list(wanted, null, words.isEmpty() ? FEW : FEW * 4, true)),
                        map(wanted, null, null))
                .asTuple()
                .await()
                .indefinitely();
        return page(
                new index(
                        visit,
                        visit.frame(),
                        words,
                        all.getItem1(),
                        all.getItem2(),
                        all.getItem3(),
                        all.getItem4().picture()),
                visit,
                place,
                asked);
    }

    /// Two calls at once.
    @GET
    @Path("partners")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> partners(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String lang,
            @Context UriInfo place,
            @Context HttpHeaders asked) {
        var visit = visit(lang, "partners");
        var filter = Filter.of(q, country, kind, null, after);
        var both = Uni.combine()
                .all()
                .unis(
                        partners.list(
                                Place.orNothing(filter.q()),
                                Place.orNothing(filter.country()),
                                Place.orNothing(filter.kind()),
                                Place.orNothing(filter.after()),
                                PAGE,
                                true),
                        map(
                                Place.orNothing(filter.q()),
                                Place.orNothing(filter.country()),
                                Place.orNothing(filter.kind())))
                .asTuple()
                .await()
                .indefinitely();
        String[] filters = {"q", filter.q(), "country", filter.country(), "kind", filter.kind()};
        return page(
                new partners(
                        visit,
                        visit.frame(),
                        filter,
                        both.getItem1(),
                        both.getItem2().picture(),
                        both.getItem2().withoutCoordinates(),
                        KINDS,
                        Countries.in(visit.frame().language()).all(),
                        ways(visit, "partners", filter, both.getItem1(), filters)),
                visit,
                place,
                asked);
    }

    /// Two calls at once.
    @GET
    @Path("partners/{code}")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> partner(
            @RestPath String code,
            @RestQuery @Nullable String lang,
            @Context UriInfo place,
            @Context HttpHeaders asked) {
        var visit = visit(lang, "partners");
        var both = Uni.combine()
                .all()
                .unis(partners.get(code), Block.of(agreements.list(null, null, code, null, null, PAGE, true)))
                .asTuple()
                .await()
                .indefinitely();
        var partner = both.getItem1();
        var location = partner.location();
        return page(
                new partner(
                        visit,
                        visit.frame(),
                        partner,
                        both.getItem2(),
                        World.with(
                                location == null
                                        ? List.of()
                                        : List.of(World.spot(
                                                partner.name(), location.longitude(), location.latitude())))),
                visit,
                place,
                asked);
    }

    /// Two calls at once.
    @GET
    @Path("agreements")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> agreements(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String sector,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String lang,
            @Context UriInfo place,
            @Context HttpHeaders asked) {
        var visit = visit(lang, "agreements");
        var filter = Filter.of(q, country, null, sector, after);
        var both = Uni.combine()
                .all()
                .unis(
                        agreements.list(
                                Place.orNothing(filter.q()),
                                Place.orNothing(filter.country()),
                                null,
                                Place.orNothing(filter.sector()),
                                Place.orNothing(filter.after()),
                                PAGE,
                                true),
                        Part.of(partners.sectors()))
                .asTuple()
                .await()
                .indefinitely();
        String[] filters = {"q", filter.q(), "country", filter.country(), "sector", filter.sector()};
        return page(
                new agreements(
                        visit,
                        visit.frame(),
                        filter,
                        both.getItem1(),
                        both.getItem2().items(),
                        Countries.in(visit.frame().language()).all(),
                        ways(visit, "agreements", filter, both.getItem1(), filters)),
                visit,
                place,
                asked);
    }

    /// Three calls at once.
    @GET
    @Path("agreements/{reference}")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> agreement(
            @RestPath String reference,
            @RestQuery @Nullable String lang,
            @Context UriInfo place,
            @Context HttpHeaders asked) {
        var visit = visit(lang, "agreements");
        var all = Uni.combine()
                .all()
                .unis(
                        agreements.get(reference),
                        Part.of(partners.sectors()),
                        Part.of(partners.list(null, null, null, null, MOST, false)))
                .asTuple()
                .await()
                .indefinitely();
        var agreement = all.getItem1();
        var names = all.getItem2().items().stream()
                .collect(Collectors.toMap(PublicPartners.Sector::code, PublicPartners.Sector::name));
        var open = all.getItem3().items().stream().map(PublicPartner::code).toList();
        return page(
                new agreement(
                        visit,
                        visit.frame(),
                        agreement,
                        agreement.sectors().stream()
                                .map(code -> names.getOrDefault(code, code))
                                .toList(),
                        agreement.partners().stream()
                                .map(it -> new Side(it, it.code() != null && open.contains(it.code())))
                                .toList()),
                visit,
                place,
                asked);
    }

    /// One call.
    @GET
    @Path("results")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> results(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String lang,
            @Context UriInfo place,
            @Context HttpHeaders asked) {
        var visit = visit(lang, "results");
        var filter = Filter.of(q, null, null, null, after);
        var found = results.list(Place.orNothing(filter.q()), Place.orNothing(filter.after()), PAGE, true)
                .await()
                .indefinitely();
        String[] filters = {"q", filter.q()};
        return page(
                new results(visit, visit.frame(), filter, found, ways(visit, "results", filter, found, filters)),
                visit,
                place,
                asked);
    }

    /// One call.
    @GET
    @Path("results/{id}")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> result(
            @RestPath UUID id, @RestQuery @Nullable String lang, @Context UriInfo place, @Context HttpHeaders asked) {
        var visit = visit(lang, "results");
        var card = results.get(id).await().indefinitely();
        return page(
                new result(
                        visit,
                        visit.frame(),
                        card,
                        card.results().stream().map(Chart::of).toList()),
                visit,
                place,
                asked);
    }

    /// No call.
    @GET
    @Path("data")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> data(
            @RestQuery @Nullable String lang, @Context UriInfo place, @Context HttpHeaders asked) {
        var visit = visit(lang, "data");
        return page(new data(visit, visit.frame(), Catalogue.DATASETS, Terms.of(licence)), visit, place, asked);
    }

    @GET
    @Path("catalog.jsonld")
    @Produces("application/ld+json")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> catalogue(
            @RestQuery @Nullable String lang, @Context UriInfo place, @Context HttpHeaders asked) {
        var language = visit(lang, "data").frame().language();
        var base = place.getBaseUri().toString().replaceAll("/+$", "");
        return answers.page(catalogue.dcat(base, language), "application/ld+json", place, asked);
    }

    private Visit visit(@Nullable String lang, String section) {
        return new Visit(frames.open(), Place.orEmpty(lang), section);
    }

    /// A map without its service is an empty one.
    private Uni<PublicMap> map(@Nullable String q, @Nullable String country, @Nullable String kind) {
        return Part.of(partners.map(q, country, kind).map(it -> new Listing<>(List.of(it), null, null)))
                .map(it -> it.items().isEmpty() ? PublicMap.EMPTY : it.items().getFirst());
    }

    private static Ways ways(Visit visit, String section, Filter filter, Listing<?> found, String... filters) {
        var here = "/public/" + section;
        var files = Catalogue.DATASETS.stream()
                .filter(it -> it.code().equals(section))
                .flatMap(it -> it.files().stream())
                .map(it -> it.path().endsWith(".xml")
                        ? it
                        : new Catalogue.File(Place.of(it.path(), filters), it.form(), it.mediaType()))
                .toList();
        String[] after = Arrays.copyOf(filters, filters.length + 2);
        after[filters.length] = "after";
        after[filters.length + 1] = Place.orEmpty(found.next());
        return new Ways(
                filter.after().isEmpty() ? null : visit.with(here, filters),
                found.next() == null ? null : visit.with(here, after),
                files);
    }

    private RestResponse<byte[]> page(TemplateInstance page, Visit visit, UriInfo place, HttpHeaders asked) {
        var html = page.setLocale(visit.frame().language()).render();
        return answers.page(html.getBytes(StandardCharsets.UTF_8), HTML, place, asked);
    }
}
