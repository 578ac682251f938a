package id.jembatan.kpi.programme;

import id.jembatan.kpi.neighbour.Rows;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a list of programmes can be narrowed by.
public class ProgrammeFilter {

    /// What of a programme is measured, as far as the caller may know of it: what its activities name, and what
    /// stands on a scorecard of its own.
    private static final String MEASURED = " (exists (select 1 from Scorecard mo"
            + " join AppliedIndicator mu on mu.scorecardId = mo.id where mo.programmeId = p.id)"
            + " or exists (select 1 from Activity mx join mx.indicators mi"
            + " join AppliedIndicator ma on ma.id = mi join Scorecard ms on ms.id = ma.scorecardId"
            + " where mx.programmeId = p.id and mx.droppedReason is null and ";

    @QueryParam("kind")
    Programme.@Nullable Subject kind;

    @QueryParam("agreement")
    @Nullable UUID agreement;

    @QueryParam("partnership")
    @Nullable UUID partnership;

    @QueryParam("goal")
    @Nullable UUID goal;

    @QueryParam("partner")
    @Nullable @Size(max = 200) @Parameter(description = "The code of a partner, of the agreement or the partnership")
    String partner;

    @QueryParam("country")
    @Nullable @Pattern(regexp = "[A-Z]{2}") String country;

    @QueryParam("year")
    @Nullable @Parameter(description = "Yearly work programmes of this year")
    Integer year;

    @QueryParam("ended")
    @Nullable Boolean ended;

    @QueryParam("measured")
    @Nullable @Parameter(description = "false: programmes without an indicator; true: those that have one")
    Boolean measured;

    @QueryParam("late")
    @Nullable @Parameter(description = "true: programmes with an open activity that is over due")
    Boolean late;

    @QueryParam("q")
    @Nullable @Size(max = 100) @Parameter(description = "A part of the title, in any language, or of the code")
    String q;

    /// Adds the conditions, on the aliases of [Programmes].
    void narrow(StringBuilder where, Map<String, Object> values, Rows rows) {
        if (kind != null) {
            where.append(
                    switch (kind) {
                        case AGREEMENT -> " and p.agreementId is not null";
                        case PARTNERSHIP -> " and p.partnershipId is not null";
                        case GOAL -> " and p.goalId is not null";
                    });
        }
        equal(where, values, "p.agreementId", "agreement", agreement);
        equal(where, values, "p.partnershipId", "partnership", partnership);
        equal(where, values, "p.goalId", "goal", goal);
        equal(where, values, "p.year", "year", year);
        side(where, values, "code", "r.partnerCode", "partner", partner);
        side(where, values, "country", "r.country", "country", country);
        if (ended != null) {
            where.append(ended ? " and p.endedReason is not null" : " and p.endedReason is null");
        }
        if (measured != null) {
            where.append(measured ? " and" : " and not")
                    .append(MEASURED)
                    .append(rows.scorecards("ms"))
                    .append("))");
        }
        if (late != null) {
            where.append(late ? " and" : " and not")
                    .append(" exists (select 1 from Activity lx where lx.programmeId = p.id and lx.lateFrom <= :now)");
            values.put("now", rows.today());
        }
        if (q != null && !q.isBlank()) {
            where.append(" and (lower(p.code) like :q escape '!' or lower(p.title.id) like :q escape '!'"
                    + " or lower(p.title.en) like :q escape '!' or lower(p.title.tr) like :q escape '!')");
            values.put("q", like(q));
        }
    }

    private static void side(
            StringBuilder where,
            Map<String, Object> values,
            String field,
            String ofPartnership,
            String name,
            @Nullable String value) {
        if (value != null) {
            where.append(" and (").append(ofPartnership).append(" = :").append(name);
            where.append(
                    " or exists (select 1 from KnownAgreement z join z.partners zp where z.id = p.agreementId and zp.");
            where.append(field).append(" = :").append(name).append("))");
            values.put(name, value);
        }
    }

    private static void equal(
            StringBuilder where, Map<String, Object> values, String path, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(path).append(" = :").append(name);
            values.put(name, value);
        }
    }

    private static String like(String text) {
        var plain = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + plain + "%";
    }
}
