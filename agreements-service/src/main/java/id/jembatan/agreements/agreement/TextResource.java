package id.jembatan.agreements.agreement;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.Refusal;
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
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/agreements/{id}/texts")
@Tag(name = "Texts", description = "Language versions, initialling, and what was signed")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TextResource {

    private final Agreements agreements;
    private final Documents documents;
    private final DocumentViews views;
    private final Texts texts;
    private final Callers callers;

    TextResource(Agreements agreements, Documents documents, DocumentViews views, Texts texts, Callers callers) {
        this.agreements = agreements;
        this.documents = documents;
        this.views = views;
        this.texts = texts;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("document:view")
    @Transactional
    @Operation(
            operationId = "listTexts",
            summary = "Each text with its language versions, which prevails, what was initialled and what was signed")
    public Page<TextView> list(@RestPath UUID id) {
        var caller = callers.current();
        var agreement = agreements.get(id, caller);
        views.journalled(documents.of(id, caller), "list-document", caller);
        return new Page<>(texts.of(agreement, caller), null, null);
    }

    @POST
    @Path("{type}/authorities")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("document:create")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "settleTextAuthority",
            summary = "Say which language version prevails, or that all are equally authentic")
    public RestResponse<TextView> settle(
            @RestPath UUID id, @RestPath String type, @Valid @NotNull SettleAuthority said) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        texts.settle(agreement, type, said, caller);
        return created(agreement, type, caller);
    }

    @POST
    @Path("{type}/initiallings")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("document:create")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "initialText",
            summary = "Record the act of initialling: the text is frozen in all its languages")
    public RestResponse<TextView> initial(@RestPath UUID id, @RestPath String type, @Valid @NotNull InitialText said) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        texts.initial(agreement, type, said, caller);
        return created(agreement, type, caller);
    }

    @POST
    @Path("{type}/reopenings")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("document:create")
    @Idempotent
    @Transactional
    @Operation(operationId = "reopenText", summary = "Open an initialled text again, with a reason")
    public RestResponse<TextView> reopen(@RestPath UUID id, @RestPath String type, @Valid @NotNull ReopenText why) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        texts.reopen(agreement, type, why.reason(), caller);
        return created(agreement, type, caller);
    }

    private RestResponse<TextView> created(Agreement agreement, String type, Caller caller) {
        return RestResponse.ResponseBuilder.<TextView>created(
                        URI.create("/api/v1/agreements/" + agreement.id() + "/texts"))
                .entity(texts.of(agreement, caller).stream()
                        .filter(it -> it.type().equals(type))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(DocumentProblem.TEXT_UNKNOWN, type)))
                .build();
    }
}
