package id.jembatan.kpi.goal;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What the lists of things without a goal can be narrowed by.
public class UnalignedFilter {

    @QueryParam("stage")
    @Nullable @Size(max = 60) String stage;

    @QueryParam("country")
    @Nullable @Pattern(regexp = "[A-Z]{2}") String country;

    @QueryParam("partner")
    @Nullable @Size(max = 200) @Parameter(description = "The code of a partner")
    String partner;

    void narrowAgreements(StringBuilder where, Map<String, Object> values) {
        narrow(where, values, "k.stage = :stage", "stage", stage);
        narrow(
                where,
                values,
                "exists (select 1 from KnownAgreement fk join fk.partners fp where fk.id = k.id and fp.country = :country)",
                "country",
                country);
        narrow(
                where,
                values,
                "exists (select 1 from KnownAgreement gk join gk.partners gp where gk.id = k.id and gp.code = :partner)",
                "partner",
                partner);
    }

    void narrowPartnerships(StringBuilder where, Map<String, Object> values) {
        narrow(where, values, "p.stage = :stage", "stage", stage);
        narrow(where, values, "p.country = :country", "country", country);
        narrow(where, values, "p.partnerCode = :partner", "partner", partner);
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> values, String condition, String name, @Nullable String value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }
}
