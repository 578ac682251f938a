package id.jembatan.partners.registry;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.sheet.Exports;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The same rows as the list, in the forms that maps and spreadsheets read, by their own addresses.
@Path("/")
@Tag(name = "Partners", description = "Who we work with")
@RunOnVirtualThread
class PartnerExportResource {

    private final PartnerForms forms;
    private final Callers callers;

    PartnerExportResource(PartnerForms forms, Callers callers) {
        this.forms = forms;
        this.callers = callers;
    }

    @GET
    @Path("partners.geojson")
    @Produces(PartnerMap.MEDIA_TYPE)
    @PermissionsAllowed("partner:view")
    @Operation(
            operationId = "mapPartners",
            summary = "The partners of the list on a map (GeoJSON), all of them at once")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = PartnerMap.MEDIA_TYPE, schema = @Schema(implementation = PartnerMap.class)))
    public RestResponse<StreamingOutput> mapBySuffix(@BeanParam @Valid PartnerFilter filter) {
        return forms.map(filter, callers.current());
    }

    @GET
    @Path("partners.csv")
    @Produces(Exports.CSV)
    @PermissionsAllowed("partner:export")
    @Operation(operationId = "exportPartners", summary = "The partners of the list as a table; no cell is a formula")
    public RestResponse<StreamingOutput> csv(@BeanParam @Valid PartnerFilter filter) {
        return forms.csv(filter, callers.current());
    }

    @GET
    @Path("partners.xlsx")
    @Produces(Exports.XLSX)
    @PermissionsAllowed("partner:export")
    @Operation(operationId = "exportPartnersWorkbook", summary = "The partners of the list as a workbook")
    public RestResponse<StreamingOutput> xlsx(@BeanParam @Valid PartnerFilter filter) {
        return forms.xlsx(filter, callers.current());
    }
}
