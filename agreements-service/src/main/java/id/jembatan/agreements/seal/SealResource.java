package id.jembatan.agreements.seal;

import id.jembatan.agreements.agreement.Agreements;
import id.jembatan.agreements.instrument.Instruments;
import id.jembatan.agreements.instrument.Papers;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.refusal.CommonProblem;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/instruments/{id}")
@Tag(name = "Seals", description = "Texts that both sides approve by the hash of the same canonical content")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SealResource {

    private final Instruments instruments;
    private final Agreements agreements;
    private final Seals seals;
    private final SealViews views;
    private final Papers papers;
    private final Callers callers;

    SealResource(
            Instruments instruments,
            Agreements agreements,
            Seals seals,
            SealViews views,
            Papers papers,
            Callers callers) {
        this.papers = papers;
        this.instruments = instruments;
        this.agreements = agreements;
        this.seals = seals;
        this.views = views;
        this.callers = callers;
    }

    @GET
    @Path("seal")
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(operationId = "getSeal", summary = "Who approves which content of a text, and which approvals died")
    public SealView seal(@RestPath UUID id) {
        var caller = callers.current();
        var instrument = instruments.get(id, caller);
        return views.of(instrument, agreements.get(instrument.agreementId(), caller), caller);
    }

    @GET
    @Path("canonical")
    @PermissionsAllowed("agreement:view")
    @Transactional
    @Operation(
            operationId = "getCanonicalText",
            summary = "The canonical content (RFC 8785) as a file: what is hashed, and what is signed")
    public RestResponse<byte[]> canonical(@RestPath UUID id) {
        var caller = callers.current();
        var instrument = instruments.get(id, caller);
        if (!papers.readsAll(instrument, caller)) {
            throw new Refusal(CommonProblem.NOT_FOUND); // the hashes of files tell of files
        }
        var content = seals.content(instrument);
        return RestResponse.ResponseBuilder.ok(content.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"text-" + id + ".json\"")
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(content.hash()))
                                + ":")
                .build();
    }

    @POST
    @Path("approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:view") // whose side somebody is on decides, and what he may approve
    @Idempotent
    @Transactional
    @Operation(
            operationId = "approveText",
            summary = "Approve the content by its hash: for our side, or as the partner's own officer for his")
    public RestResponse<SealView> approve(@RestPath UUID id, @Valid @NotNull ApproveText form) {
        var caller = callers.current();
        var held = instruments.toTouch(id, caller);
        seals.approve(held, form, caller);
        return RestResponse.ResponseBuilder.<SealView>created(URI.create("/api/v1/instruments/" + id + "/seal"))
                .entity(views.of(held.instrument(), held.agreement(), caller))
                .build();
    }

    @POST
    @Path("approval-files")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "importApproval",
            summary = "Take in the signed file of a side; checked where its key is known, else shown as unverified")
    public RestResponse<SealView> take(@RestPath UUID id, @Valid @NotNull ImportApproval form) {
        var caller = callers.current();
        var held = instruments.toTouch(id, caller);
        seals.take(held, form, caller);
        return RestResponse.ResponseBuilder.<SealView>created(URI.create("/api/v1/instruments/" + id + "/seal"))
                .entity(views.of(held.instrument(), held.agreement(), caller))
                .build();
    }
}
