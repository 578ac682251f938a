package id.jembatan.kpi.process;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/process-figures")
@Tag(name = "Process figures", description = "The process indicators P01-P15, each with what it counts")
@RunOnVirtualThread
class ProcessFigureResource {

    private final ProcessFigures figures;
    private final Parameters parameters;
    private final Callers callers;
    private final Clock clock;

    ProcessFigureResource(ProcessFigures figures, Parameters parameters, Callers callers, Clock clock) {
        this.figures = figures;
        this.parameters = parameters;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "listProcessFigures", summary = "All process indicators, on one page")
    public Page<ProcessFigureView> list(@BeanParam @Valid ProcessFilter filter) {
        var caller = callers.current();
        return new Page<>(figures.all(filter.asked(clock), Rows.of(caller, clock), caller.language()), null, null);
    }

    @GET
    @Path("{code}")
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "getProcessFigure", summary = "One process indicator")
    public ProcessFigureView get(@RestPath String code, @BeanParam @Valid ProcessFilter filter) {
        var caller = callers.current();
        return figures.one(named(code), filter.asked(clock), Rows.of(caller, clock), caller.language());
    }

    @GET
    @Path("{code}/subjects")
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "listProcessSubjects", summary = "The things behind a process indicator, by their ids")
    public Page<ProcessFigureView.Subject> subjects(
            @RestPath String code,
            @BeanParam @Valid ProcessFilter filter,
            @RestQuery @Size(max = 100) @Nullable String group,
            @RestQuery @Parameter(schema = @Schema(enumeration = {"yes", "no", "possibly", "not-known"})) @Nullable String counts,
            @BeanParam @Valid Paging paging) {
        var caller = callers.current();
        return figures.subjects(
                named(code),
                filter.asked(clock),
                group,
                counts == null
                        ? null
                        : Counts.of(counts)
                                .orElseThrow(
                                        () -> new Refusal(CommonProblem.INVALID).at("/counts", CommonProblem.INVALID)),
                Rows.of(caller, clock),
                caller.language(),
                paging);
    }

    @GET
    @Path("{code}/parameters")
    @PermissionsAllowed("kpi:view")
    @Operation(
            operationId = "listProcessParameters",
            summary = "Every value that the parameters of an indicator had, have and will have, on one page")
    public Page<ParameterUsed> parameters(@RestPath String code) {
        return new Page<>(List.copyOf(parameters.history(named(code))), null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{code}/parameters")
    @PermissionsAllowed("kpi:administer")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "setProcessParameter",
            summary = "Another value for a parameter from a day on; the former ones stay for the days before")
    public RestResponse<ParameterUsed> set(@RestPath String code, @NotNull @Valid SetParameter form) {
        var set = parameters.set(named(code), form, callers.current());
        return RestResponse.ResponseBuilder.<ParameterUsed>create(RestResponse.Status.CREATED)
                .location(URI.create("/api/v1/process-figures/" + code + "/parameters"))
                .entity(set)
                .build();
    }

    private static ProcessIndicator named(String code) {
        return ProcessIndicator.of(code).orElseThrow(() -> new Refusal(ProcessProblem.UNKNOWN_PROCESS_FIGURE, code));
    }
}
