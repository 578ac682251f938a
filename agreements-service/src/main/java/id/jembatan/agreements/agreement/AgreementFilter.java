package id.jembatan.agreements.agreement;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a list of cases can be narrowed by.
public class AgreementFilter {

    @QueryParam("partner")
    @Nullable @Size(max = 200) @Parameter(description = "Id or code of a partner")
    String partner;

    @QueryParam("country")
    @Nullable @Pattern(regexp = "[A-Z]{2}") @Parameter(description = "Country of a partner, ISO 3166-1 alpha-2")
    String country;

    @QueryParam("sector")
    @Nullable @Size(max = 100) String sector;

    @QueryParam("goal")
    @Nullable @Size(max = 100) @Parameter(description = "Id or code of a goal that the case serves")
    String goal;

    @QueryParam("stage")
    @Nullable @Size(max = 100) String stage;

    @QueryParam("procedure")
    @Nullable @Size(max = 100) String procedure;

    @QueryParam("kind")
    @Nullable @Size(max = 100) String kind;

    @QueryParam("open")
    @Nullable @Pattern(regexp = "true|false") @Parameter(description = "true: cases that have not ended; false: those that have")
    String open;

    @QueryParam("promisesNotPickedUp")
    @Nullable @Pattern(regexp = "true|false") @Parameter(description = "true: cases with a promise that nobody has picked up")
    String promisesNotPickedUp;

    @QueryParam("q")
    @Nullable @Size(max = 200) @Parameter(description = "Words of the title, the goals, the reference or a partner's names")
    String q;

    Agreements.Filter filter() {
        return new Agreements.Filter(
                partner,
                country,
                sector,
                goal,
                stage,
                procedure,
                kind,
                open == null ? null : open.equals("true"),
                promisesNotPickedUp == null ? null : promisesNotPickedUp.equals("true"),
                q);
    }

    /// The filters in use, for a definition.
    Map<String, String> used() {
        var used = new TreeMap<String, String>();
        put(used, "partner", partner);
        put(used, "country", country);
        put(used, "sector", sector);
        put(used, "goal", goal);
        put(used, "stage", stage);
        put(used, "procedure", procedure);
        put(used, "kind", kind);
        put(used, "open", open);
        put(used, "promisesNotPickedUp", promisesNotPickedUp);
        put(used, "q", q);
        return used;
    }

    private static void put(Map<String, String> used, String name, @Nullable String value) {
        if (value != null) {
            used.put(name, value);
        }
    }
}
