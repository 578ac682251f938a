package id.jembatan.gateway.partner;

import id.jembatan.gateway.page.Countries;
import id.jembatan.gateway.page.Form;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The list of partners, and the views of one partner.
@Path("/partners")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PartnerPages {

    private static final int PAGE = 50;
    private static final int MANY = 100;

    /// What the reader has asked for; it lives in the address, so a list can be sent to somebody.
    record Filter(String q, String kind, String country, String stage, String tie, String sort, String after) {

        public boolean isSet() {
            return !(q + kind + country + stage + tie).isEmpty();
        }

        /// The address of the list that goes on at a cursor.
        public String from(String cursor) {
            return Place.of(
                    "/partners",
                    "q",
                    q,
                    "kind",
                    kind,
                    "country",
                    country,
                    "stage",
                    stage,
                    "tie",
                    tie,
                    "sort",
                    sort,
                    "after",
                    cursor);
        }

        /// The address of the same rows as a file.
        public String file(String ending) {
            return Place.of(
                    "/downloads/partners." + ending,
                    "q",
                    q,
                    "kind",
                    kind,
                    "country",
                    country,
                    "stage",
                    stage,
                    "partnershipKind",
                    tie);
        }
    }

    record list(
            Frame frame,
            Filter filter,
            Listing<Partner> found,
            PartnershipKind.Names ties,
            List<String> kinds,
            List<String> stages,
            List<Countries.Country> countries)
            implements TemplateInstance {}

    /// @param tab which of the views this is
    /// @param open how many facts the sides tell differently
    record show(
            Frame frame,
            Partner partner,
            String tab,
            Form form,
            PartnershipKind.Names ties,
            Labels stages,
            Relation.Around around,
            int open,
            Part<Cases.Case> cases,
            Part<Scores.Card> scorecards)
            implements TemplateInstance {}

    record timeline(
            Frame frame,
            Partner partner,
            String tab,
            PartnershipKind.Names ties,
            Labels stages,
            Listing<TimelineItem> found,
            String after,
            String start,
            String onward)
            implements TemplateInstance {}

    private final Frames frames;
    private final Partners partners;
    private final Cases cases;
    private final Scores scores;

    PartnerPages(Frames frames, @RestClient Partners partners, @RestClient Cases cases, @RestClient Scores scores) {
        this.frames = frames;
        this.partners = partners;
        this.cases = cases;
        this.scores = scores;
    }

    /// Two calls, however many partners there are.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String tie,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.PARTNERS);
        var filter = new Filter(
                Place.orEmpty(q),
                Place.orEmpty(kind),
                Place.orEmpty(country),
                Place.orEmpty(stage),
                Place.orEmpty(tie),
                Place.orEmpty(sort),
                Place.orEmpty(after));
        var both = Uni.combine()
                .all()
                .unis(
                        partners.list(
                                Place.orNothing(filter.q()),
                                Place.orNothing(filter.kind()),
                                Place.orNothing(filter.country()),
                                Place.orNothing(filter.stage()),
                                Place.orNothing(filter.tie()),
                                Place.orNothing(filter.sort()),
                                null,
                                Place.orNothing(filter.after()),
                                PAGE,
                                true),
                        partners.partnershipKinds())
                .asTuple()
                .await()
                .indefinitely();
        return new list(
                frame,
                filter,
                both.getItem1(),
                new PartnershipKind.Names(both.getItem2().items()),
                Codes.PARTNER_KINDS,
                Codes.PARTNER_STAGES,
                Countries.in(frame.language()).all());
    }

    /// Five calls at once, and one more that needs the partner's code.
    @GET
    @Path("{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String done) {
        var frame = frames.of(Frame.Section.PARTNERS);
        var all = Uni.combine()
                .all()
                .unis(
                        partners.get(id),
                        partners.partnershipKinds(),
                        partners.partnershipStages(),
                        partners.ties(id),
                        Part.of(cases.ofPartner(id, MANY)))
                .asTuple()
                .await()
                .indefinitely();
        var partner = all.getItem1();
        var cards = Part.of(scores.ofPartner(partner.code(), MANY)).await().indefinitely();
        return new show(
                frame,
                partner,
                "overview",
                Form.done(done),
                new PartnershipKind.Names(all.getItem2().items()),
                new Labels(all.getItem3().items()),
                all.getItem4(),
                all.getItem4().here().ties().stream()
                        .mapToInt(each -> each.differences().size())
                        .sum(),
                all.getItem5(),
                cards);
    }

    /// Four calls at once.
    @GET
    @Path("{id}/timeline")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance timeline(@RestPath UUID id, @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.PARTNERS);
        var start = "/partners/" + id + "/timeline";
        var all = Uni.combine()
                .all()
                .unis(
                        partners.get(id),
                        partners.partnershipKinds(),
                        partners.partnershipStages(),
                        partners.timeline(id, Place.orNothing(Place.orEmpty(after)), PAGE))
                .asTuple()
                .await()
                .indefinitely();
        return new timeline(
                frame,
                all.getItem1(),
                "timeline",
                new PartnershipKind.Names(all.getItem2().items()),
                new Labels(all.getItem3().items()),
                all.getItem4(),
                Place.orEmpty(after),
                start,
                Place.of(start, "after", Place.orEmpty(all.getItem4().next())));
    }
}
