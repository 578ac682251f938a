package id.jembatan.agreements.agreement;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/documents")
@Tag(name = "Documents", description = "The papers of a case")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DocumentListResource {

    private final Documents documents;
    private final DocumentViews views;
    private final Callers callers;

    DocumentListResource(Documents documents, DocumentViews views, Callers callers) {
        this.documents = documents;
        this.views = views;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("document:view")
    @Transactional
    @Operation(operationId = "searchDocuments", summary = "Documents across cases, the newest first")
    public Page<DocumentView> search(@BeanParam @Valid DocumentFilter filter, @BeanParam Paging paging) {
        var caller = callers.current();
        var page = documents.page(filter, caller, paging);
        return new Page<>(views.of(page.items(), "list-document", caller), page.next(), page.total());
    }
}
