package id.jembatan.kpi.goal;

import id.jembatan.kpi.neighbour.Rows;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a list of goals can be narrowed by.
public class GoalFilter {

    @QueryParam("kind")
    Goal.@Nullable Kind kind;

    @QueryParam("parent")
    @Nullable UUID parent;

    @QueryParam("q")
    @Nullable @Size(max = 100) @Parameter(description = "A part of the title, in any language, or of the code")
    String q;

    @QueryParam("ended")
    @Nullable @Parameter(description = "true: what is no goal any more; false: what still is one")
    Boolean ended;

    @QueryParam("year")
    @Nullable @Parameter(description = "Goals whose horizon may hold a day of this year; an open side holds every year")
    Integer year;

    @QueryParam("without")
    @Parameter(description = "Goals to which nothing of this kind, that the caller may know of, contributes today")
    List<Contributor> without = List.of();

    /// Adds the conditions, on the alias `g`.
    void narrow(StringBuilder where, Map<String, Object> values, Rows rows) {
        if (kind != null) {
            where.append(" and g.kind = :kind");
            values.put("kind", kind);
        }
        if (parent != null) {
            where.append(" and g.parentId = :parent");
            values.put("parent", parent);
        }
        if (q != null && !q.isBlank()) {
            where.append(" and (lower(g.code) like :q escape '!' or lower(g.title.id) like :q escape '!'"
                    + " or lower(g.title.en) like :q escape '!' or lower(g.title.tr) like :q escape '!')");
            values.put("q", Unaligned.like(q));
        }
        if (ended != null) {
            where.append(ended ? " and g.endedReason is not null" : " and g.endedReason is null");
        }
        if (year != null) {
            where.append(" and (g.begin.year is null or g.begin.year <= :year)"
                    + " and (g.until.year is null or g.until.year >= :year)");
            values.put("year", year);
        }
        for (var each : List.copyOf(without)) {
            where.append(" and not exists (").append(contributing(each, rows)).append(")");
            values.put("day", rows.today());
            values.putAll(rows.values());
        }
    }

    /// What contributes to the goal `g` today, as far as the caller may know of it.
    private static String contributing(Contributor kind, Rows rows) {
        var standing = " w.goalId = g.id and " + Standing.hql("w") + " and ";
        return switch (kind) {
            case AGREEMENT ->
                "select 1 from Contribution w where" + standing + "w.agreementId is not null and "
                        + rows.agreements("w.agreementId");
            case PARTNERSHIP ->
                "select 1 from Contribution w join KnownPartnership wp on wp.id = w.partnershipId where" + standing
                        + rows.partnerships("wp");
            case INDICATOR ->
                "select 1 from Contribution w join AppliedIndicator wa on wa.id = w.appliedId"
                        + " join Scorecard ws on ws.id = wa.scorecardId where" + standing
                        + rows.scorecards("ws");
        };
    }
}
