package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.Documents.Filed;
import id.jembatan.agreements.signature.PdfSignatures;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.filetype.FileKinds;
import id.jembatan.platform.filetype.FileProblem;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.vault.KeptContent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/agreements/{id}/documents")
@Tag(name = "Documents", description = "The papers of a case")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DocumentResource {

    private static final String PDF = "application/pdf";

    private final Agreements agreements;
    private final Documents documents;
    private final Paperwork paperwork;
    private final Uploads uploads;
    private final DocumentViews views;
    private final KeptContent content;
    private final PdfSignatures signatures;
    private final FileKinds kinds;
    private final UploadForm form;
    private final Callers callers;

    DocumentResource(
            Agreements agreements,
            Documents documents,
            Paperwork paperwork,
            Uploads uploads,
            DocumentViews views,
            KeptContent content,
            PdfSignatures signatures,
            FileKinds kinds,
            UploadForm form,
            Callers callers) {
        this.agreements = agreements;
        this.documents = documents;
        this.paperwork = paperwork;
        this.uploads = uploads;
        this.views = views;
        this.content = content;
        this.signatures = signatures;
        this.kinds = kinds;
        this.form = form;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("document:view")
    @Transactional
    @Operation(
            operationId = "listDocuments",
            summary = "Every document of a case, superseded ones too, the newest first")
    public Page<DocumentView> list(@RestPath UUID id) {
        var caller = callers.current();
        var agreement = agreements.get(id, caller);
        var filed = documents.of(id, caller).stream()
                .map(it -> new Filed(it, agreement))
                .toList();
        return new Page<>(views.of(filed, "list-document", caller), null, null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed("document:create")
    @Operation(
            operationId = "addDocument",
            summary = "Put a document on file; it supersedes the valid one of its type and language")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadForm.Parts.class)))
    public RestResponse<DocumentView> add(@RestPath UUID id, @RestForm("file") @Nullable FileUpload file)
            throws IOException {
        var caller = callers.current();
        uploads.requireWelcome(id, caller);
        var upload = form.read(file);
        if (file == null) {
            throw new Refusal(CommonProblem.INVALID).at("/file", FileProblem.FILE_MISSING);
        }
        var received = upload.file();
        kinds.requireGood(received);
        var found = received.mediaType().equals(PDF) ? signatures.check(received.file()) : null;
        return uploads.add(id, upload.said(), file, new Uploads.Looked(received, found, caller));
    }

    @GET
    @Path("{document}")
    @PermissionsAllowed("document:view")
    @Transactional
    @Operation(operationId = "getDocument", summary = "One document, without its bytes")
    public RestResponse<DocumentView> get(@RestPath UUID id, @RestPath UUID document, @Context HttpHeaders headers) {
        var caller = callers.current();
        var found = documents.get(id, document, caller);
        var agreement = agreements.get(id, caller);
        return Conditional.ok(
                views.of(found, agreement, "view-document", caller),
                agreement.version() + found.version(), // both only grow
                caller,
                headers);
    }

    @GET
    @Path("{document}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("document:view")
    @Transactional
    @Operation(
            operationId = "getDocumentContent",
            summary = "The bytes of a document, whole or one range of them; the ETag is their SHA-256")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<InputStream> content(@RestPath UUID id, @RestPath UUID document, @Context HttpHeaders headers)
            throws IOException {
        var caller = callers.current();
        var found = documents.get(id, document, caller);
        views.journalled(List.of(found), "download-document", caller);
        return content.answer(found.kept(), headers);
    }

    @POST
    @Path("{document}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("document:create")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "withdrawDocument",
            summary = "Take back a document that was added by mistake; refused where anything rests on it")
    public RestResponse<DocumentView> withdraw(
            @RestPath UUID id, @RestPath UUID document, @Valid @NotNull WithdrawDocument why) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        var withdrawn = paperwork.withdraw(agreement, documents.get(id, document, caller), why, caller);
        return created(withdrawn, views.of(withdrawn, agreement, "view-document", caller));
    }

    @POST
    @Path("{document}/classifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("document:create")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "classifyDocument",
            summary = "Raise or lower the class of confidentiality, with a reason, by those who may")
    public RestResponse<DocumentView> classify(
            @RestPath UUID id, @RestPath UUID document, @Valid @NotNull ClassifyDocument wanted) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        var found = documents.get(id, document, caller);
        paperwork.classify(agreement, found, wanted, caller);
        return created(found, views.of(found, agreement, "view-document", caller));
    }

    private static RestResponse<DocumentView> created(Document of, DocumentView view) {
        return RestResponse.ResponseBuilder.<DocumentView>created(
                        URI.create("/api/v1/agreements/" + of.agreementId() + "/documents/" + of.id()))
                .entity(view)
                .build();
    }
}
