package id.jembatan.kpi.bulk;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// How many observations are to be taken.
public class BulkOptions {

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Only tell what would come of it; nothing is recorded")
    boolean dryRun;

    @QueryParam("rows")
    @DefaultValue("good")
    @Pattern(regexp = "good|all") @Parameter(
            description =
                    "`good` (the default): observations without an error are recorded, the others are told; `all`:"
                            + " one that is wrong keeps all of them out")
    String rows = "good";

    boolean goodRows() {
        return rows.equals("good");
    }
}
