package id.jembatan.partners.registry;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/partners/{id}/namesakes")
@Tag(name = "Partners", description = "Who we work with")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NamesakeResource {

    private final Partners partners;
    private final Directory directory;
    private final Reception reception;
    private final Journal journal;
    private final Callers callers;

    NamesakeResource(Partners partners, Directory directory, Reception reception, Journal journal, Callers callers) {
        this.partners = partners;
        this.directory = directory;
        this.reception = reception;
        this.journal = journal;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "callPartnersNamesakes",
            summary = "Say that two records that look alike are of two bodies: nobody is asked again")
    public RestResponse<Void> namesakes(@RestPath UUID id, @Valid @NotNull CallNamesakes form) {
        var caller = callers.current();
        var partner = partners.get(id, caller);
        directory.require(
                form.other(), caller, new Refusal(CommonProblem.INVALID).at("/other", PartnerProblem.UNKNOWN_OTHER));
        if (reception.namesakes(partner.id(), form.other(), form.reason(), caller)) {
            journal.record(caller, "namesakes", "partner", partner.id(), null, form);
        }
        return RestResponse.noContent();
    }
}
