package id.jembatan.partners.contact;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which contacts are asked for. Lists and exports have the same filters.
public class ContactFilter {

    @QueryParam("partner")
    @Nullable @Parameter(description = "At this partner")
    UUID partner;

    @QueryParam("mission")
    @Nullable @Plain
    @Size(max = 90) @Parameter(description = "At the mission with this code")
    String mission;

    @QueryParam("agency")
    @Nullable @Plain
    @Size(max = 90) @Parameter(description = "At the agency with this code")
    String agency;

    @QueryParam("current")
    @DefaultValue("false")
    @Parameter(description = "Only whose term of office is not known to be over, or not yet begun, today")
    boolean current;

    @QueryParam("retentionClass")
    @Nullable @Plain
    @Size(max = 60) @Parameter(description = "Held under this retention class")
    String retentionClass;

    @QueryParam("q")
    @Nullable @Plain
    @Size(max = 200) @Parameter(
            description =
                    "In name, role or unit; accents and spelling slips are forgiven. A confidential name is not searched")
    String q;

    Optional<String> words() {
        return Optional.ofNullable(Text.tidy(q));
    }
}
