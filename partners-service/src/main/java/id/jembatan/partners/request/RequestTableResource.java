package id.jembatan.partners.request;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The rows of the list as tables, by their own addresses.
@Path("/")
@Tag(name = "Requests", description = "What our desks ask of a mission")
@RunOnVirtualThread
class RequestTableResource {

    private final RequestSheet sheet;
    private final Exports exports;
    private final Callers callers;

    RequestTableResource(RequestSheet sheet, Exports exports, Callers callers) {
        this.sheet = sheet;
        this.exports = exports;
        this.callers = callers;
    }

    @GET
    @Path("requests.csv")
    @Produces(Exports.CSV)
    @PermissionsAllowed("request:view")
    @Operation(operationId = "exportRequests", summary = "The requests of the list as a table; no cell is a formula")
    public RestResponse<StreamingOutput> csv(@BeanParam @Valid RequestFilter filter) {
        var caller = callers.current();
        return exports.csv(sheet.of(filter, caller));
    }

    @GET
    @Path("requests.xlsx")
    @Produces(Exports.XLSX)
    @PermissionsAllowed("request:view")
    @Operation(operationId = "exportRequestsWorkbook", summary = "The requests of the list as a workbook")
    public RestResponse<StreamingOutput> xlsx(@BeanParam @Valid RequestFilter filter) {
        var caller = callers.current();
        return exports.xlsx(sheet.of(filter, caller));
    }
}
