package id.jembatan.partners.imports;

import id.jembatan.platform.caller.Callers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/missions/imports")
@Tag(name = "Imports", description = "Files that bring partners and missions in")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MissionImportResource {

    private static final String CSV = "text/csv";

    private final Imports imports;
    private final Callers callers;

    MissionImportResource(Imports imports, Callers callers) {
        this.imports = imports;
        this.callers = callers;
    }

    @POST
    @Consumes(CSV)
    @PermissionsAllowed("partner:administer")
    @Transactional
    @Operation(
            operationId = "importMissions",
            summary = "Take a CSV file of missions and accreditations, whole or not at all")
    public ImportReport take(
            @RestQuery
                    @DefaultValue("false")
                    @Parameter(description = "Only tell what would come of it; nothing is stored")
                    boolean dryRun,
            @RequestBody(
                            required = true,
                            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
                    @NotNull InputStream body) {
        return imports.missions(body, dryRun, callers.current());
    }
}
