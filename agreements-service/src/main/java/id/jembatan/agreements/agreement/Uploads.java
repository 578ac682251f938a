package id.jembatan.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.jembatan.agreements.signature.SignatureReport;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.filetype.Received;
import id.jembatan.platform.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The part of an upload that is one transaction. What takes time with a large file is done before it, so that the case
/// is locked for a moment only.
@ApplicationScoped
class Uploads {

    private final Agreements agreements;
    private final Register register;
    private final Paperwork paperwork;
    private final DocumentViews views;

    Uploads(Agreements agreements, Register register, Paperwork paperwork, DocumentViews views) {
        this.agreements = agreements;
        this.register = register;
        this.paperwork = paperwork;
        this.views = views;
    }

    /// What was found out about an upload on this side: no part of what tells one request from another.
    record Looked(
            @JsonIgnore Received file,
            @JsonIgnore @Nullable SignatureReport signatures,
            @JsonIgnore Caller caller) {}

    /// Before the file is looked at: whether the caller may bring one here at all.
    @Transactional
    void requireWelcome(UUID id, Caller caller) {
        register.requireChange(agreements.get(id, caller), caller);
    }

    /// @param sent the file as it came: with `id` and `said`, what tells one request from another
    @Idempotent
    @Transactional
    RestResponse<DocumentView> add(UUID id, AddDocument said, FileUpload sent, Looked looked) {
        var caller = looked.caller();
        var agreement = agreements.toChange(id, caller);
        var document = paperwork.add(agreement, said, looked.file(), looked.signatures(), caller);
        return RestResponse.ResponseBuilder.<DocumentView>created(
                        URI.create("/api/v1/agreements/" + id + "/documents/" + document.id()))
                .entity(views.of(document, agreement, "view-document", caller))
                .build();
    }
}
