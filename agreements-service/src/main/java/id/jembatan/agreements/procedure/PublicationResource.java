package id.jembatan.agreements.procedure;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The texts of procedures and their versions.
@Path("/procedures")
@Tag(name = "Procedures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PublicationResource {

    private static final String YAML = "application/yaml";

    private final Publications publications;
    private final Procedures procedures;
    private final Versions versions;
    private final Callers callers;

    PublicationResource(Publications publications, Procedures procedures, Versions versions, Callers callers) {
        this.publications = publications;
        this.procedures = procedures;
        this.versions = versions;
        this.callers = callers;
    }

    @GET
    @Path("template-schema")
    @Produces("application/schema+json")
    @PermissionsAllowed("procedure:view")
    @Operation(operationId = "getTemplateSchema", summary = "The JSON Schema of a procedure template")
    public String schema() {
        return TemplateForm.text();
    }

    @GET
    @Path("{code}/versions")
    @PermissionsAllowed("procedure:view")
    @Operation(operationId = "listProcedureVersions", summary = "List the versions of a procedure, the newest first")
    public VersionList versions(@RestPath String code) {
        var all = versions.of(code);
        if (all.isEmpty()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        var today = procedures.today();
        return new VersionList(all.stream().map(it -> VersionView.of(it, today)).toList());
    }

    @GET
    @Path("{code}/source")
    @Produces(YAML)
    @PermissionsAllowed("procedure:view")
    @Operation(operationId = "getProcedureSource", summary = "The text of a version as it was published (YAML)")
    public RestResponse<String> source(@RestPath String code, @RestQuery @Nullable Integer version) {
        var number = version == null
                ? versions.of(code).stream()
                        .map(Versions.Listed::version)
                        .findFirst()
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND))
                : version;
        var text = procedures.text(code, number).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return RestResponse.ResponseBuilder.ok(text.yaml())
                .header(HttpHeaders.ETAG, "\"" + text.hash() + "\"")
                .build();
    }

    @POST
    @Path("validations")
    @Consumes(YAML)
    @PermissionsAllowed("procedure:administer")
    @Operation(operationId = "validateTemplate", summary = "Look at a template: everything that is wrong, by line")
    public TemplateReport validate(
            @RequestBody(
                            required = true,
                            content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
                    @NotNull byte[] template) {
        return publications.validate(template, callers.current());
    }

    @POST
    @Consumes(YAML)
    @PermissionsAllowed("procedure:administer")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "publishProcedure",
            summary = "Publish a version; its very text must have been simulated. Running cases keep theirs")
    public RestResponse<ProcedureView> publish(
            @RequestBody(
                            required = true,
                            content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
                    @NotNull byte[] template) {
        var caller = callers.current();
        var published = publications.publish(publications.candidate(template, caller), caller);
        return RestResponse.ResponseBuilder.<ProcedureView>created(
                        URI.create("/api/v1/procedures/" + published.code() + "?version=" + published.version()))
                .entity(ProcedureView.of(published, caller.language(), procedures.today()))
                .build();
    }

    @POST
    @Path("{code}/commencements")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("procedure:administer")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "commenceProcedure",
            summary = "Put a version in force from a day, or end it; cases that run keep their version")
    public RestResponse<VersionView> commence(@RestPath String code, @Valid @NotNull CommenceVersion form) {
        var commenced = publications.commence(code, form, callers.current());
        return RestResponse.ResponseBuilder.<VersionView>created(URI.create("/api/v1/procedures/" + code + "/versions"))
                .entity(VersionView.of(commenced, procedures.today()))
                .build();
    }

    /// There are few of them, so they come on one page.
    record VersionList(List<VersionView> items) {}
}
