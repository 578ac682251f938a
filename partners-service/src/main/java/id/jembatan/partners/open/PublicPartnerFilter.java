package id.jembatan.partners.open;

import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.place.CountryCode;
import id.jembatan.partners.registry.PartnerKind;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which public partners are asked for; the list, the map and the table have the same filters. Only what is shown can
/// be searched, so no answer tells of anything else.
public class PublicPartnerFilter {

    @QueryParam("q")
    @Nullable @Plain
    @Size(max = 200) @Parameter(description = "In the names that are shown; accents and letter case do not matter")
    String q;

    @QueryParam("country")
    @Nullable @CountryCode
    @Parameter(description = "ISO 3166-1 alpha-2")
    String country;

    @QueryParam("kind")
    @Nullable @Parameter(description = "What sort of body", schema = @Schema(implementation = PartnerKind.class))
    String kind;

    /// @param values to which the values of the condition are added
    /// @return a condition on `p`
    String condition(Map<String, Object> values) {
        var condition = new StringBuilder();
        var words = Text.tidy(q);
        if (words != null) {
            condition.append("""
                     and exists (select from partner_name n where n.partner_id = p.id and n.current
                        and n.folded like '%' || like_safe(fold(:words)) || '%')""");
            values.put("words", words);
        }
        if (country != null) {
            condition.append(" and p.country = :country");
            values.put("country", country);
        }
        if (kind != null) {
            condition.append(" and p.kind = :kind");
            values.put("kind", kindOf(kind).code());
        }
        return condition.toString();
    }

    private static PartnerKind kindOf(String code) {
        return PartnerKind.of(code)
                .orElseThrow(
                        () -> new Refusal(CommonProblem.MALFORMED_REQUEST).at("kind", CommonProblem.WRONG_TYPE, code));
    }

    static Map<String, Object> values() {
        return new HashMap<>();
    }
}
