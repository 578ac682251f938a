package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.agreements.store.DocumentStore;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    private final Agreements agreements;
    private final Paperwork paperwork;
    private final Procedures procedures;
    private final DocumentStore store;
    private final UploadForm form;
    private final Callers callers;

    DocumentResource(
            Agreements agreements,
            Paperwork paperwork,
            Procedures procedures,
            DocumentStore store,
            UploadForm form,
            Callers callers) {
        this.agreements = agreements;
        this.paperwork = paperwork;
        this.procedures = procedures;
        this.store = store;
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
        var documents = agreements.documents(id, caller);
        var reliedOn = paperwork.reliedOn(documents);
        return new Page<>(
                documents.stream()
                        .map(it -> it.view(label(agreement, it, caller), reliedOn.contains(it.id())))
                        .toList(),
                null,
                null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed("document:create")
    @Transactional
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
        var agreement = agreements.toChange(id, caller);
        var upload = form.read(file);
        var document = paperwork.add(agreement, upload.said(), upload.file(), caller);
        return RestResponse.ResponseBuilder.<DocumentView>created(
                        URI.create("/api/v1/agreements/" + id + "/documents/" + document.id()))
                .entity(document.view(label(agreement, document, caller), false))
                .build();
    }

    @GET
    @Path("{document}")
    @PermissionsAllowed("document:view")
    @Transactional
    @Operation(operationId = "getDocument", summary = "One document, without its bytes")
    public RestResponse<DocumentView> get(@RestPath UUID id, @RestPath UUID document, @Context HttpHeaders headers) {
        var caller = callers.current();
        var found = agreements.document(id, document, caller);
        var agreement = agreements.get(id, caller);
        var reliedOn = !agreements.reliedOn(java.util.List.of(document)).isEmpty();
        return Conditional.ok(
                found.view(label(agreement, found, caller), reliedOn), agreement.version(), caller, headers);
    }

    @GET
    @Path("{document}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("document:view")
    @Transactional
    @Operation(operationId = "getDocumentContent", summary = "The bytes of a document; the ETag is their SHA-256")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    public RestResponse<InputStream> content(@RestPath UUID id, @RestPath UUID document, @Context HttpHeaders headers)
            throws IOException {
        var found = agreements.document(id, document, callers.current());
        var tag = "\"" + found.hash() + "\"";
        var known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && Arrays.stream(known.split(",")).map(String::strip).anyMatch(tag::equals)) {
            return RestResponse.ResponseBuilder.<InputStream>notModified()
                    .header(HttpHeaders.ETAG, tag)
                    .build();
        }
        return RestResponse.ResponseBuilder.ok(store.open(found.hash()))
                .type(MediaType.valueOf(found.mediaType()))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(found.fileName()))
                .build();
    }

    /// RFC 6266: a plain name for old readers, the whole one for the others; always to be saved, never shown in place.
    static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }

    @POST
    @Path("{document}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("document:create")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "withdrawDocument",
            summary = "Take back a document that was added by mistake; refused where a move relies on it")
    public RestResponse<DocumentView> withdraw(
            @RestPath UUID id, @RestPath UUID document, @Valid @NotNull WithdrawDocument why) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        var withdrawn = paperwork.withdraw(agreement, agreements.document(id, document, caller), why, caller);
        return RestResponse.ResponseBuilder.<DocumentView>created(
                        URI.create("/api/v1/agreements/" + id + "/documents/" + document))
                .entity(withdrawn.view(label(agreement, withdrawn, caller), false))
                .build();
    }

    private String label(Agreement agreement, Document document, Caller caller) {
        Procedure.@Nullable DocumentType type = procedures
                .frozen(agreement.procedureCode(), agreement.procedureVersion())
                .documents()
                .get(document.type());
        return Views.label(type == null ? null : type.label(), caller, document.type());
    }
}
