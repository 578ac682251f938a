package id.jembatan.agreements.procedure;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/procedures")
@Tag(name = "Procedures")
@RunOnVirtualThread
class ProcedureResource {

    private final Procedures procedures;
    private final Callers callers;

    ProcedureResource(Procedures procedures, Callers callers) {
        this.procedures = procedures;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("procedure:view")
    @Operation(
            operationId = "listProcedures",
            summary = "List the procedures, each in its newest version; side=partner and a country for a partner's own")
    public ProcedureList list(
            @RestQuery @Pattern(regexp = "ours|partner") @Nullable String side,
            @RestQuery @Pattern(regexp = "[A-Z]{2}") @Nullable String jurisdiction) {
        var language = callers.current().language();
        var today = procedures.today();
        return new ProcedureList(procedures.newest().stream()
                .filter(it -> side == null || it.side().name().equals(side.toUpperCase(Locale.ROOT)))
                .filter(it -> jurisdiction == null || jurisdiction.equals(it.jurisdiction()))
                .map(it -> ProcedureView.of(it, language, today))
                .toList());
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed("procedure:view")
    @Operation(operationId = "getProcedure", summary = "Show a procedure: stages, moves, needs, words")
    public ProcedureView get(@RestPath String code, @RestQuery @Nullable Integer version) {
        return found(code, version)
                .map(it -> ProcedureView.of(it, callers.current().language(), procedures.today()))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    @GET
    @Path("{code}/picture")
    @Produces({Picture.SVG, MediaType.TEXT_PLAIN})
    @PermissionsAllowed("procedure:view")
    @Operation(
            operationId = "drawProcedure",
            summary = "A picture of a procedure: format=svg (without scripts, readable without colour) or mermaid")
    public RestResponse<String> picture(
            @RestPath String code,
            @RestQuery @Nullable Integer version,
            @RestQuery @DefaultValue("svg") @Pattern(regexp = Picture.FORMATS) String format) {
        var procedure = found(code, version).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return Picture.answer(format, procedure, Picture.Standing.NOWHERE, callers.current());
    }

    private Optional<Procedure> found(String code, @Nullable Integer version) {
        return version == null ? procedures.newest(code) : procedures.dated(code, version);
    }

    /// There are few of them, so they come on one page.
    record ProcedureList(List<ProcedureView> items) {}
}
