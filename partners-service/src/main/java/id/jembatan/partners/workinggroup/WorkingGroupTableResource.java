package id.jembatan.partners.workinggroup;

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
@Tag(name = "Working groups", description = "Groups of us and a partner: members, meetings, minutes, decisions")
@RunOnVirtualThread
class WorkingGroupTableResource {

    private final WorkingGroupSheet sheet;
    private final Exports exports;
    private final Callers callers;

    WorkingGroupTableResource(WorkingGroupSheet sheet, Exports exports, Callers callers) {
        this.sheet = sheet;
        this.exports = exports;
        this.callers = callers;
    }

    @GET
    @Path("working-groups.csv")
    @Produces(Exports.CSV)
    @PermissionsAllowed("engagement:export")
    @Operation(
            operationId = "exportWorkingGroups",
            summary = "The working groups of the list as a table; no cell is a formula")
    public RestResponse<StreamingOutput> csv(@BeanParam @Valid WorkingGroupFilter filter) {
        var caller = callers.current();
        return exports.csv(sheet.of(filter, caller));
    }

    @GET
    @Path("working-groups.xlsx")
    @Produces(Exports.XLSX)
    @PermissionsAllowed("engagement:export")
    @Operation(operationId = "exportWorkingGroupsWorkbook", summary = "The working groups of the list as a workbook")
    public RestResponse<StreamingOutput> xlsx(@BeanParam @Valid WorkingGroupFilter filter) {
        var caller = callers.current();
        return exports.xlsx(sheet.of(filter, caller));
    }
}
