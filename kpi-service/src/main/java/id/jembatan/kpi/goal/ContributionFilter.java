package id.jembatan.kpi.goal;

import id.jembatan.kpi.neighbour.Rows;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a list of contributions can be narrowed by.
public class ContributionFilter {

    @QueryParam("goal")
    @Nullable UUID goal;

    @QueryParam("agreement")
    @Nullable UUID agreement;

    @QueryParam("partnership")
    @Nullable UUID partnership;

    @QueryParam("indicator")
    @Nullable @Parameter(description = "The applied indicator")
    UUID indicator;

    @QueryParam("kind")
    @Nullable Contributor kind;

    @QueryParam("strength")
    @Nullable Strength strength;

    @QueryParam("standing")
    @Nullable @Parameter(description = "true: what contributes today; false: what does no longer")
    Boolean standing;

    /// Adds the conditions, on the aliases of [Contributions].
    void narrow(StringBuilder where, Map<String, Object> values, Rows rows) {
        equal(where, values, "c.goalId", "goal", goal);
        equal(where, values, "c.agreementId", "agreement", agreement);
        equal(where, values, "c.partnershipId", "partnership", partnership);
        equal(where, values, "c.appliedId", "indicator", indicator);
        equal(where, values, "c.strength", "strength", strength);
        if (kind != null) {
            where.append(
                    switch (kind) {
                        case AGREEMENT -> " and c.agreementId is not null";
                        case PARTNERSHIP -> " and c.partnershipId is not null";
                        case INDICATOR -> " and c.appliedId is not null";
                    });
        }
        if (standing != null) {
            where.append(standing ? " and " : " and not ").append(Standing.hql("c"));
            values.put("day", rows.today());
        }
    }

    private static void equal(
            StringBuilder where, Map<String, Object> values, String path, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(path).append(" = :").append(name);
            values.put(name, value);
        }
    }
}
