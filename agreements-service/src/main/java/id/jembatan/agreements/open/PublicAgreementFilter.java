package id.jembatan.agreements.open;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which public agreements are asked for; the list and the table have the same filters. Only what is shown can be
/// searched, so no answer tells of anything else.
public class PublicAgreementFilter {

    @QueryParam("q")
    @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") @Parameter(description = "In reference, title and names of partners; accents and letter case do not matter")
    String q;

    @QueryParam("country")
    @Nullable @Pattern(regexp = "[A-Z]{2}") @Parameter(description = "With a partner in this country (ISO 3166-1 alpha-2)")
    String country;

    @QueryParam("partner")
    @Nullable @Size(max = 90) @Pattern(regexp = "[a-z0-9-]*") @Parameter(description = "With the partner of this code")
    String partner;

    @QueryParam("sector")
    @Nullable @Size(max = 60) @Pattern(regexp = "[A-Z0-9-]*") @Parameter(description = "In this field of co-operation")
    String sector;

    /// @param values to which the values of the condition are added
    /// @return a condition on `a`
    String condition(Map<String, Object> values) {
        var condition = new StringBuilder();
        if (country != null) {
            condition.append(" and exists (select from party p join known_partner o on o.id = p.partner_id"
                    + " join known_partner k on k.id = o.current_id"
                    + " where p.agreement_id = a.id and p.ended_at is null and k.country = :country)");
            values.put("country", country);
        }
        if (partner != null) {
            condition.append(" and exists (select from party p join known_partner o on o.id = p.partner_id"
                    + " join known_partner k on k.id = o.current_id"
                    + " where p.agreement_id = a.id and p.ended_at is null and k.code = :partner)");
            values.put("partner", partner);
        }
        if (sector != null) {
            condition.append(" and a.sectors @> array[cast(:sector as text)]");
            values.put("sector", sector);
        }
        return condition.toString();
    }

    String words() {
        return q == null ? "" : q;
    }
}
