package id.jembatan.partners.registry;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.sheet.Exports;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/partners")
@Tag(name = "Partners", description = "Who we work with")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PartnerResource {

    /// One operation in the document, four forms by Accept: the others take the filters and are not paged.
    private static final String LIST =
            "List the partners that the caller may see; as GeoJSON, CSV or a workbook all of them at once";

    private static final String CONFIRM =
            "Enter it although it looks like a record that is there, or its coordinates look swapped";

    private final Partners partners;
    private final PartnerForms forms;
    private final Directory directory;
    private final Register register;
    private final Reception reception;
    private final MergePatch mergePatch;
    private final Callers callers;

    PartnerResource(
            Partners partners,
            PartnerForms forms,
            Directory directory,
            Register register,
            Reception reception,
            MergePatch mergePatch,
            Callers callers) {
        this.partners = partners;
        this.forms = forms;
        this.directory = directory;
        this.register = register;
        this.reception = reception;
        this.mergePatch = mergePatch;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("partner:view")
    @Operation(operationId = "listPartners", summary = LIST)
    public Page<PartnerView> list(@BeanParam @Valid PartnerFilter filter, @BeanParam @Valid Paging paging) {
        var caller = callers.current();
        var page = directory.page(filter, caller, paging.after().orElse(null), paging.limit());
        return paging.wantsTotal() ? page.withTotal(directory.count(filter, caller)) : page;
    }

    @GET
    @Produces(PartnerMap.MEDIA_TYPE + ";qs=0.5")
    @PermissionsAllowed("partner:view")
    @Operation(operationId = "listPartners", summary = LIST)
    public RestResponse<StreamingOutput> map(@BeanParam @Valid PartnerFilter filter) {
        return forms.map(filter, callers.current());
    }

    @GET
    @Produces(Exports.CSV + ";qs=0.4")
    @PermissionsAllowed("partner:export")
    @Operation(operationId = "listPartners", summary = LIST)
    public RestResponse<StreamingOutput> csv(@BeanParam @Valid PartnerFilter filter) {
        return forms.csv(filter, callers.current());
    }

    @GET
    @Produces(Exports.XLSX + ";qs=0.3")
    @PermissionsAllowed("partner:export")
    @Operation(operationId = "listPartners", summary = LIST)
    public RestResponse<StreamingOutput> xlsx(@BeanParam @Valid PartnerFilter filter) {
        return forms.xlsx(filter, callers.current());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("partner:create")
    @Idempotent
    @Transactional
    @Operation(operationId = "registerPartner", summary = "Enter a partner into the register")
    public RestResponse<PartnerView> register(
            @Valid @NotNull RegisterPartner form, @Parameter(description = CONFIRM) @RestQuery boolean confirm) {
        var caller = callers.current();
        var partner = reception.enter(form, confirm, caller);
        return Conditional.created(
                URI.create("/api/v1/partners/" + partner.id()),
                directory.get(partner.id(), caller),
                partner.version(),
                caller);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("partner:view")
    @Operation(operationId = "getPartner", summary = "One partner, with its names and partnerships")
    public RestResponse<PartnerView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        return Conditional.ok(
                () -> directory.version(id, caller),
                () -> directory.get(id, caller),
                PartnerView::version,
                caller,
                headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("partner:update")
    @Transactional
    @Operation(operationId = "changePartner", summary = "Correct a partner (JSON Merge Patch); needs If-Match")
    public RestResponse<PartnerView> change(
            @RestPath UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = PatchPartner.class)))
                    @NotNull JsonNode patch,
            @Parameter(description = CONFIRM) @RestQuery boolean confirm,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var partner = partners.get(id, caller);
        Conditional.check(headers, partner.version(), caller);
        register.change(
                partner, mergePatch.apply(PatchPartner.of(partner), patch, PatchPartner.class), confirm, caller);
        return Conditional.ok(directory.get(id, caller), partner.version(), caller, headers);
    }
}
