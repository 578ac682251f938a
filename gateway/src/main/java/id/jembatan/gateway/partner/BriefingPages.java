package id.jembatan.gateway.partner;

import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.pdf.Pdf;
import id.jembatan.gateway.service.Part;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

/// The briefing note: what to know before meeting a partner, as a page and on paper. Who reads it decides what is in
/// it; so the paper says for whom it was made, and of which day it is.
@Path("/partners/{id}")
@RunOnVirtualThread
class BriefingPages {

    private static final int MANY = 100;

    /// @param note all that is told
    /// @param paper whether it is for paper, where a link leads nowhere
    record Matter(
            Briefing note,
            PartnershipKind.Names ties,
            Labels stages,
            Part<Cases.Case> cases,
            Part<Scores.Card> scorecards,
            boolean paper) {}

    record briefing(Frame frame, Partner partner, String tab, Matter matter) implements TemplateInstance {}

    record briefingSheet(Frame frame, Partner partner, Matter matter) implements TemplateInstance {}

    private final Frames frames;
    private final Partners partners;
    private final Cases cases;
    private final Scores scores;
    private final Pdf pdf;

    BriefingPages(
            Frames frames, @RestClient Partners partners, @RestClient Cases cases, @RestClient Scores scores, Pdf pdf) {
        this.frames = frames;
        this.partners = partners;
        this.cases = cases;
        this.scores = scores;
        this.pdf = pdf;
    }

    @GET
    @Path("briefing")
    @Produces(MediaType.TEXT_HTML)
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance page(@RestPath UUID id) {
        var matter = matter(id, false);
        return new briefing(frames.of(Frame.Section.PARTNERS), matter.note().partner(), "briefing", matter);
    }

    @GET
    @Path("briefing.pdf")
    @Authenticated
    @Operation(hidden = true)
    public Response sheet(@RestPath UUID id) {
        var frame = frames.of(Frame.Section.PARTNERS);
        var matter = matter(id, true);
        var partner = matter.note().partner();
        return pdf.of(
                new briefingSheet(frame, partner, matter),
                frame,
                "briefing-" + partner.code() + "-" + matter.note().asOf());
    }

    /// Four calls at once, and one more that needs the partner's code.
    private Matter matter(UUID id, boolean paper) {
        var all = Uni.combine()
                .all()
                .unis(
                        partners.briefing(id),
                        partners.partnershipKinds(),
                        partners.partnershipStages(),
                        Part.of(cases.ofPartner(id, MANY)))
                .asTuple()
                .await()
                .indefinitely();
        var note = all.getItem1();
        return new Matter(
                note,
                new PartnershipKind.Names(all.getItem2().items()),
                new Labels(all.getItem3().items()),
                all.getItem4(),
                Part.of(scores.ofPartner(note.partner().code(), MANY)).await().indefinitely(),
                paper);
    }
}
