package id.jembatan.kpi.iati;

import id.jembatan.kpi.measurement.Scorecards;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/scorecards/{id}")
@Tag(name = "Publications", description = "What is public, and the exchange with others in IATI 2.03")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PublicationResource {

    private final Publish publish;
    private final Publications publications;
    private final Documents documents;
    private final Scorecards scorecards;
    private final Callers callers;
    private final Clock clock;

    PublicationResource(
            Publish publish,
            Publications publications,
            Documents documents,
            Scorecards scorecards,
            Callers callers,
            Clock clock) {
        this.publish = publish;
        this.publications = publications;
        this.documents = documents;
        this.scorecards = scorecards;
        this.callers = callers;
        this.clock = clock;
    }

    record PublicationList(List<PublicationView> items) {}

    @GET
    @Path("publications")
    @PermissionsAllowed("kpi:view")
    @Operation(
            operationId = "listPublications",
            summary = "Every decision on what of this card is public, the oldest first")
    public PublicationList list(@RestPath UUID id) {
        see(id);
        return new PublicationList(publications.of(id).stream()
                .map(it -> PublicationView.of(it, documents.read(it.document())))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("publications")
    @Transactional
    @Idempotent
    @PermissionsAllowed("kpi:administer")
    @Operation(
            operationId = "publishScorecard",
            summary = "Make a card public with words that are frozen, or take it back; verified figures go out only")
    public RestResponse<PublicationView> decide(@RestPath UUID id, @Valid @NotNull PublishScorecard form) {
        return RestResponse.ResponseBuilder.<PublicationView>created(
                        URI.create("/api/v1/scorecards/" + id + "/publications"))
                .entity(publish.decide(id, form, callers.current()))
                .build();
    }

    @GET
    @Path("brought")
    @PermissionsAllowed("kpi:view")
    @Operation(
            operationId = "getBroughtActivity",
            summary = "What a file of IATI brought onto this card, with the values that the register has no place for")
    public BroughtView brought(@RestPath UUID id) {
        see(id);
        return publications
                .broughtOn(id)
                .map(it -> new BroughtView(it.broughtAt(), it.broughtByName(), documents.read(it.document())))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private void see(UUID id) {
        if (scorecards.visible(id, Rows.of(callers.current(), clock)).isEmpty()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
    }
}
