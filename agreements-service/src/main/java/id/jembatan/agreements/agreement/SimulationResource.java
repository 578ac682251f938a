package id.jembatan.agreements.agreement;

import id.jembatan.agreements.procedure.Publications;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Paging;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/procedures/simulations")
@Tag(name = "Procedures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SimulationResource {

    private static final String YAML = "application/yaml";

    private final Simulation simulation;
    private final Publications publications;
    private final Callers callers;

    SimulationResource(Simulation simulation, Publications publications, Callers callers) {
        this.simulation = simulation;
        this.publications = publications;
        this.callers = callers;
    }

    @POST
    @Consumes(YAML)
    @PermissionsAllowed("procedure:administer")
    @Transactional
    @Operation(
            operationId = "simulateProcedure",
            summary = "What a version would change for the open cases of its procedure; publishing it needs this first")
    public SimulationView simulate(
            @RequestBody(
                            required = true,
                            content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
                    @NotNull byte[] template,
            @BeanParam @Valid Paging paging) {
        var caller = callers.current();
        return simulation.run(publications.candidate(template, caller), caller, paging);
    }
}
