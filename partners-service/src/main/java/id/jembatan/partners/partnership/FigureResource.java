package id.jembatan.partners.partnership;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/partnerships")
@Tag(name = "Partnerships")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FigureResource {

    private final Figures figures;
    private final Anniversaries anniversaries;
    private final PartnershipBook book;
    private final Callers callers;

    FigureResource(Figures figures, Anniversaries anniversaries, PartnershipBook book, Callers callers) {
        this.figures = figures;
        this.anniversaries = anniversaries;
        this.book = book;
        this.callers = callers;
    }

    @GET
    @Path("counts")
    @PermissionsAllowed("partner:view")
    @Operation(
            operationId = "countPartnerships",
            summary = "How many relations there are, with the definition of the number and the day it holds for")
    public CountsView counts(
            @RestQuery @DefaultValue("stage") @Parameter(schema = @Schema(enumeration = {"stage", "kind", "dormancy"}))
                    String by,
            @BeanParam @Valid PartnershipFilter filter) {
        var wanted = CountBy.of(by).orElseThrow(() -> PartnershipFilter.unreadable("by", by));
        return figures.counts(wanted, filter, callers.current());
    }

    @GET
    @Path("figures")
    @PermissionsAllowed("partner:view")
    @Operation(
            operationId = "showPartnershipFigures",
            summary = "Active-partner ratio (P03) and dormant partnerships (P04), with their definitions")
    public FiguresView figures() {
        return figures.all(callers.current());
    }

    @GET
    @Path("anniversaries")
    @PermissionsAllowed("partner:view")
    @Operation(operationId = "listAnniversaries", summary = "The anniversaries of relations that go on, as they come")
    public Page<AnniversaryView> anniversaries(
            @BeanParam @Valid AnniversaryFilter filter, @BeanParam @Valid Paging paging) {
        return anniversaries.page(
                filter, book.today(), callers.current(), paging.after().orElse(null), paging.limit());
    }
}
