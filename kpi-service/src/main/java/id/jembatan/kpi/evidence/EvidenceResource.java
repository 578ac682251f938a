package id.jembatan.kpi.evidence;

import id.jembatan.kpi.measurement.Observations;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
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
import java.time.Clock;
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

@Path("/observations/{id}/evidence")
@Tag(name = "Evidence", description = "Files that prove a figure: seen by whoever sees the figure")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EvidenceResource {

    private final Evidences evidences;
    private final Prove prove;
    private final EvidenceForm form;
    private final KeptContent content;
    private final Callers callers;
    private final Clock clock;

    EvidenceResource(
            Evidences evidences, Prove prove, EvidenceForm form, KeptContent content, Callers callers, Clock clock) {
        this.evidences = evidences;
        this.prove = prove;
        this.form = form;
        this.content = content;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "listEvidence", summary = "Every file beside a figure, those that were taken back too")
    public Page<EvidenceView> list(@RestPath UUID id) {
        var caller = callers.current();
        var found = prove.find(id, caller);
        return new Page<>(
                evidences.of(id, Rows.of(caller, clock)).stream()
                        .map(evidence -> evidence.view(prove.actions(evidence, found, caller)))
                        .toList(),
                null,
                null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed("kpi:update")
    @Operation(operationId = "addEvidence", summary = "Put a file beside a figure that is not verified yet")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = EvidenceForm.Parts.class)))
    public RestResponse<EvidenceView> add(@RestPath UUID id, @RestForm("file") @Nullable FileUpload file)
            throws IOException {
        var caller = callers.current();
        prove.requireWelcome(id, caller);
        var said = form.said();
        if (file == null) {
            throw new Refusal(CommonProblem.INVALID).at("/file", FileProblem.FILE_MISSING);
        }
        return prove.add(id, said, file, new Prove.Looked(form.read(file), caller));
    }

    @GET
    @Path("{evidence}")
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "getEvidence", summary = "One file, without its bytes")
    public RestResponse<EvidenceView> get(@RestPath UUID id, @RestPath UUID evidence, @Context HttpHeaders headers) {
        var caller = callers.current();
        var found = prove.find(id, caller);
        var one = find(id, evidence, caller);
        return Conditional.ok(
                one.view(prove.actions(one, found, caller)),
                one.version() + found.observation().version(), // both only grow
                caller,
                headers);
    }

    @GET
    @Path("{evidence}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("kpi:view")
    @Operation(
            operationId = "getEvidenceContent",
            summary = "The bytes of a file, whole or one range of them; the ETag is their SHA-256")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<InputStream> content(@RestPath UUID id, @RestPath UUID evidence, @Context HttpHeaders headers)
            throws IOException {
        var caller = callers.current();
        prove.find(id, caller);
        return content.answer(find(id, evidence, caller).kept(), headers);
    }

    @POST
    @Path("{evidence}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("kpi:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "withdrawEvidence", summary = "Take a file back, with a reason; it stays on record")
    public RestResponse<EvidenceView> withdraw(
            @RestPath UUID id, @RestPath UUID evidence, @Valid @NotNull WithdrawEvidence why) {
        var caller = callers.current();
        var found = prove.find(id, caller);
        return created(prove.withdraw(found, find(id, evidence, caller), why, caller), found, caller);
    }

    @POST
    @Path("{evidence}/sharings")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("kpi:update")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "shareEvidence",
            summary = "Show a file to officers of the partner who see the figure, or no longer")
    public RestResponse<EvidenceView> share(
            @RestPath UUID id, @RestPath UUID evidence, @Valid @NotNull ShareEvidence wanted) {
        var caller = callers.current();
        var found = prove.find(id, caller);
        return created(prove.share(found, find(id, evidence, caller), wanted.shared(), caller), found, caller);
    }

    private RestResponse<EvidenceView> created(Evidence evidence, Observations.Found found, Caller caller) {
        var observation = found.observation();
        return Conditional.created(
                URI.create("/api/v1/observations/" + observation.id() + "/evidence/" + evidence.id()),
                evidence.view(prove.actions(evidence, found, caller)),
                evidence.version() + observation.version(),
                caller);
    }

    private Evidence find(UUID observation, UUID evidence, Caller caller) {
        return evidences
                .visible(observation, evidence, Rows.of(caller, clock))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
