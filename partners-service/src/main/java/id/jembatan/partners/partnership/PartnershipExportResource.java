package id.jembatan.partners.partnership;

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

/// The same rows as the list, for spreadsheets and for taking them in again.
@Path("/")
@Tag(name = "Partnerships", description = "The lasting relations with partners")
@RunOnVirtualThread
class PartnershipExportResource {

    private final PartnershipBook book;
    private final Exports exports;
    private final Callers callers;

    PartnershipExportResource(PartnershipBook book, Exports exports, Callers callers) {
        this.book = book;
        this.exports = exports;
        this.callers = callers;
    }

    @GET
    @Path("partnerships.csv")
    @Produces(Exports.CSV)
    @PermissionsAllowed("partner:export")
    @Operation(
            operationId = "exportPartnerships",
            summary = "The relations of the list as a table, in the columns that an import of ties reads")
    public RestResponse<StreamingOutput> csv(@BeanParam @Valid PartnershipFilter filter) {
        return exports.csv(PartnershipSheet.of(book.selection(filter, callers.current())));
    }

    @GET
    @Path("partnerships.xlsx")
    @Produces(Exports.XLSX)
    @PermissionsAllowed("partner:export")
    @Operation(operationId = "exportPartnershipsWorkbook", summary = "The relations of the list as a workbook")
    public RestResponse<StreamingOutput> xlsx(@BeanParam @Valid PartnershipFilter filter) {
        return exports.xlsx(PartnershipSheet.of(book.selection(filter, callers.current())));
    }
}
