package id.jembatan.partners.registry;

import id.jembatan.platform.caller.Callers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The same rows as the list, in the forms that maps and spreadsheets read, by their own addresses.
@Path("/")
@Tag(name = "Partners", description = "Who we work with")
@RunOnVirtualThread
class PartnerExportResource {

    private final Partners partners;
    private final Callers callers;

    PartnerExportResource(Partners partners, Callers callers) {
        this.partners = partners;
        this.callers = callers;
    }

    @GET
    @Path("partners.geojson")
    @Produces(PartnerMap.MEDIA_TYPE)
    @PermissionsAllowed("partner:view")
    @Transactional
    @Operation(
            operationId = "mapPartners",
            summary = "The partners of the list on a map (GeoJSON), all of them at once")
    public PartnerMap mapBySuffix(@BeanParam @Valid PartnerFilter filter) {
        return partners.map(filter, callers.current());
    }

    @GET
    @Path("partners.csv")
    @Produces(PartnerSheet.MEDIA_TYPE)
    @PermissionsAllowed("partner:export")
    @Transactional
    @Operation(operationId = "exportPartners", summary = "The partners of the list as a table; no cell is a formula")
    public RestResponse<String> csv(@BeanParam @Valid PartnerFilter filter) {
        return RestResponse.ResponseBuilder.ok(PartnerSheet.of(partners.all(filter, callers.current())))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"partners.csv\"")
                .build();
    }
}
