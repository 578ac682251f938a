package id.jembatan.agreements.procedure;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
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
    @Operation(operationId = "listProcedures", summary = "List the procedures, each in its newest version")
    public ProcedureList list() {
        var language = callers.current().language();
        return new ProcedureList(procedures.newest().stream()
                .map(it -> ProcedureView.of(it, language))
                .toList());
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed("procedure:view")
    @Operation(operationId = "getProcedure", summary = "Show a procedure: stages, moves, needs, words")
    public ProcedureView get(@RestPath String code, @RestQuery @Nullable Integer version) {
        var procedure = version == null
                ? procedures.newest(code)
                : procedures.all().stream()
                        .flatMap(List::stream)
                        .filter(it -> it.code().equals(code) && it.version() == version)
                        .findFirst();
        return procedure
                .map(it -> ProcedureView.of(it, callers.current().language()))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /// There are few of them, so they come on one page.
    record ProcedureList(List<ProcedureView> items) {}
}
