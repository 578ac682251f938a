package id.jembatan.partners.workinggroup;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which working groups are asked for. Lists, figures and exports have the same filters.
public class WorkingGroupFilter {

    @QueryParam("partner")
    @Nullable @Parameter(description = "With this partner")
    UUID partner;

    @QueryParam("partnership")
    @Nullable @Parameter(description = "Of this relation")
    UUID partnership;

    @QueryParam("sector")
    @Nullable @Plain
    @Size(max = 40) @Parameter(description = "Works in this sector; see listSectors")
    String sector;

    @QueryParam("keeper")
    @Nullable @Plain
    @Size(max = 110) @Parameter(description = "The desk that keeps it, such as `bureau`")
    String keeper;

    @QueryParam("silent")
    @DefaultValue("false")
    @Parameter(description = "Only those that have neither met nor exchanged documents for too long")
    boolean silent;

    @QueryParam("ended")
    @Nullable @Parameter(description = "Only those that are over, or only those that are not")
    Boolean ended;

    @QueryParam("q")
    @Nullable @Plain
    @Size(max = 200) @Parameter(description = "In the name; accents and spelling slips are forgiven")
    String q;

    Optional<String> words() {
        return Optional.ofNullable(Text.tidy(q));
    }
}
