package id.jembatan.partners.contact;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.sheet.Exports;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The rows of the list as tables, by their own addresses. Whoever takes people with him is recorded.
@Path("/")
@Tag(name = "Contacts", description = "People, their roles, and how long we may know of them")
@RunOnVirtualThread
class ContactTableResource {

    private final ContactSheet sheet;
    private final Exports exports;
    private final Journal journal;
    private final Callers callers;

    ContactTableResource(ContactSheet sheet, Exports exports, Journal journal, Callers callers) {
        this.sheet = sheet;
        this.exports = exports;
        this.journal = journal;
        this.callers = callers;
    }

    @GET
    @Path("contacts.csv")
    @Produces(Exports.CSV)
    @PermissionsAllowed("contact:export")
    @Transactional
    @Operation(operationId = "exportContacts", summary = "The contacts of the list as a table; no cell is a formula")
    public RestResponse<StreamingOutput> csv(@BeanParam @Valid ContactFilter filter) {
        var caller = callers.current();
        journal.record(caller, "export-table", AddressBook.RESOURCE, Ids.next(), null, null);
        return exports.csv(sheet.of(filter, caller));
    }

    @GET
    @Path("contacts.xlsx")
    @Produces(Exports.XLSX)
    @PermissionsAllowed("contact:export")
    @Transactional
    @Operation(operationId = "exportContactsWorkbook", summary = "The contacts of the list as a workbook")
    public RestResponse<StreamingOutput> xlsx(@BeanParam @Valid ContactFilter filter) {
        var caller = callers.current();
        journal.record(caller, "export-table", AddressBook.RESOURCE, Ids.next(), null, null);
        return exports.xlsx(sheet.of(filter, caller));
    }
}
