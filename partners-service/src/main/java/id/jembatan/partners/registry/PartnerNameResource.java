package id.jembatan.partners.registry;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/partners/{id}/names")
@Tag(name = "Partners", description = "Who we work with")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PartnerNameResource {

    private final Partners partners;
    private final Directory directory;
    private final Register register;
    private final MergePatch mergePatch;
    private final Callers callers;

    PartnerNameResource(
            Partners partners, Directory directory, Register register, MergePatch mergePatch, Callers callers) {
        this.partners = partners;
        this.directory = directory;
        this.register = register;
        this.mergePatch = mergePatch;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("partner:view")
    @Operation(
            operationId = "listPartnerNames",
            summary = "Every name a partner has or had, the official one first, then the former ones")
    public Page<PartnerView.Name> names(@RestPath UUID id) {
        return new Page<>(directory.get(id, callers.current()).names(), null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "renamePartner",
            summary = "Give a partner a new official name (the old one stays on record), or one more name beside it")
    public RestResponse<PartnerView> give(@RestPath UUID id, @Valid @NotNull GiveName form) {
        var caller = callers.current();
        refuseUnfitting(form);
        var partner = partners.get(id, caller);
        if (!form.isOfficial()) {
            register.alsoKnownAs(partner, form, caller);
        } else if (!register.rename(partner, form, caller)) {
            throw new Refusal(PartnerProblem.SAME_NAME, form.name());
        }
        return Conditional.created(
                URI.create("/api/v1/partners/" + partner.id() + "/names"),
                directory.get(partner.id(), caller),
                partner.version(),
                caller);
    }

    @PATCH
    @Path("{name}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("partner:update")
    @Transactional
    @Operation(
            operationId = "correctPartnerName",
            summary = "Correct or end a name (JSON Merge Patch); needs the partner's ETag in If-Match")
    public RestResponse<PartnerView> correct(
            @RestPath UUID id,
            @RestPath UUID name,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = CorrectName.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var partner = partners.get(id, caller);
        var present = partner.name(name).corrigible();
        Conditional.check(headers, partner.version(), caller);
        register.correctName(partner, name, mergePatch.apply(present, patch, CorrectName.class), caller);
        return shown(partner, caller, headers);
    }

    private RestResponse<PartnerView> shown(Partner partner, Caller caller, HttpHeaders headers) {
        return Conditional.ok(directory.get(partner.id(), caller), partner.version(), caller, headers);
    }

    private static void refuseUnfitting(GiveName form) {
        var refusal = new Refusal(CommonProblem.INVALID);
        if (form.isOfficial() && form.until() != null) {
            refusal.at("/until", PartnerProblem.OFFICIAL_NAME_STAYS);
        }
        Register.refuseUnfitting(form.sort(), form.localName(), form.from(), form.until(), "", refusal);
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }
}
