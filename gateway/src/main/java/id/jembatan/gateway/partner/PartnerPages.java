package id.jembatan.gateway.partner;

import id.jembatan.gateway.agreement.Agreement;
import id.jembatan.gateway.agreement.Agreements;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The list of partners, and one partner.
@Path("/partners")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PartnerPages {

    private static final int PAGE = 50;
    private static final int CASES = 100;

    /// The kinds of body, in the order in which the filter offers them.
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

    /// What the reader has asked for; it lives in the address, so a list can be sent to somebody.
    record Filter(String q, String kind, String country, String after) {

        public boolean isSet() {
            return !(q + kind + country).isEmpty();
        }

        /// The address of the list that goes on at a cursor.
        public String from(String cursor) {
            return Place.of("/partners", "q", q, "kind", kind, "country", country, "after", cursor);
        }
    }

    record list(
            Frame frame,
            Filter filter,
            Listing<Partner> found,
            PartnershipKind.Names ties,
            List<String> kinds,
            List<Countries.Country> countries)
            implements TemplateInstance {}

    record show(Frame frame, Partner partner, PartnershipKind.Names ties, Part<Agreement> cases)
            implements TemplateInstance {}

    private final Frames frames;
    private final Partners partners;
    private final Agreements agreements;

    PartnerPages(Frames frames, @RestClient Partners partners, @RestClient Agreements agreements) {
        this.frames = frames;
        this.partners = partners;
        this.agreements = agreements;
    }

    /// Two calls, however many partners there are.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.PARTNERS);
        var filter = new Filter(Place.orEmpty(q), Place.orEmpty(kind), Place.orEmpty(country), Place.orEmpty(after));
        var both = Uni.combine()
                .all()
                .unis(
                        partners.list(
                                Place.orNothing(filter.q()),
                                Place.orNothing(filter.kind()),
                                Place.orNothing(filter.country()),
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
                KINDS,
                Countries.in(frame.language()).all());
    }

    /// Three calls at once.
    @GET
    @Path("{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id) {
        var frame = frames.of(Frame.Section.PARTNERS);
        var all = Uni.combine()
                .all()
                .unis(
                        partners.get(id),
                        partners.partnershipKinds(),
                        Part.of(agreements.list(null, null, null, id.toString(), null, CASES, false)))
                .asTuple()
                .await()
                .indefinitely();
        return new show(
                frame, all.getItem1(), new PartnershipKind.Names(all.getItem2().items()), all.getItem3());
    }
}
