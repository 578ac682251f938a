package id.jembatan.partners.partnership;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/partnerships")
@Tag(name = "Partnerships", description = "The lasting relations with partners")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PartnershipResource {

    private final PartnershipBook book;
    private final Partnerships partnerships;
    private final Bonds bonds;
    private final MergePatch mergePatch;
    private final Callers callers;

    PartnershipResource(
            PartnershipBook book, Partnerships partnerships, Bonds bonds, MergePatch mergePatch, Callers callers) {
        this.book = book;
        this.partnerships = partnerships;
        this.bonds = bonds;
        this.mergePatch = mergePatch;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("partner:view")
    @Operation(operationId = "listPartnerships", summary = "List the relations with partners that the caller may see")
    public Page<PartnershipView> list(@BeanParam @Valid PartnershipFilter filter, @BeanParam @Valid Paging paging) {
        var caller = callers.current();
        var page = book.page(filter, caller, paging.after().orElse(null), paging.limit());
        return paging.wantsTotal() ? page.withTotal(book.count(filter, caller)) : page;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:create")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "openPartnership",
            summary = "Enter a relation with a partner; of each kind one goes on at a time")
    public RestResponse<PartnershipView> open(@Valid @NotNull OpenPartnership form) {
        var caller = callers.current();
        var partnership = bonds.open(form, caller);
        return Freshness.created(book.get(partnership.id(), caller), caller);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("partner:view")
    @Operation(
            operationId = "getPartnership",
            summary = "One relation: its stage and why, signs of life, open differences")
    public RestResponse<PartnershipView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        return Freshness.ok(book.get(id, caller), caller, headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("partner:update")
    @Transactional
    @Operation(operationId = "changePartnership", summary = "Correct a relation (JSON Merge Patch); needs If-Match")
    public RestResponse<PartnershipView> change(
            @RestPath UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ChangePartnership.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var partnership = partnerships.get(id, caller);
        Conditional.check(headers, partnership.version(), caller);
        bonds.change(partnership, mergePatch.apply(partnership.changeable(), patch, ChangePartnership.class), caller);
        return Freshness.ok(book.get(id, caller), caller, headers);
    }

    @POST
    @Path("{id}/endings")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "endPartnership", summary = "End a relation; it stays on record")
    public RestResponse<PartnershipView> end(@RestPath UUID id, @Valid @NotNull EndPartnership form) {
        var caller = callers.current();
        bonds.end(partnerships.get(id, caller), form, caller);
        return Freshness.created(book.get(id, caller), caller);
    }
}
