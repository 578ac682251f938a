package id.jembatan.agreements.instrument;

import id.jembatan.agreements.agreement.Rows;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a list of instruments can be narrowed by. A question about days has three answers: those that certainly fit,
/// those that possibly fit because a day is not known exactly, and those that do not. Without `answer` the first two
/// are shown, each marked.
public class InstrumentFilter {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    @QueryParam("agreement")
    @Nullable UUID agreement;

    @QueryParam("kind")
    @Nullable @Size(max = 20) String kind;

    @QueryParam("state")
    @Nullable @Pattern(regexp = "DRAFT|SIGNED|ENDED|WITHDRAWN") String state;

    @QueryParam("partner")
    @Nullable @Size(max = 200) @Parameter(description = "Code of a partner of the case")
    String partner;

    @QueryParam("endsFrom")
    @Nullable @Parameter(description = "Its last day is on or after this day")
    LocalDate endsFrom;

    @QueryParam("endsUntil")
    @Nullable @Parameter(description = "Its last day is on or before this day")
    LocalDate endsUntil;

    @QueryParam("inForceOn")
    @Nullable @Parameter(description = "It is in force on this day")
    LocalDate inForceOn;

    @QueryParam("answer")
    @Nullable @Pattern(regexp = "CERTAINLY|POSSIBLY|NOT") @Parameter(description = "Which of the three answers to a question about days; without it the first two")
    String answer;

    boolean asksForDays() {
        return endsFrom != null || endsUntil != null || inForceOn != null;
    }

    record Narrowed(List<String> conditions, Map<String, Object> parameters) {}

    Narrowed conditions() {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        equal("i.agreementId", "agreement", agreement, conditions, parameters);
        equal("i.kind", "kind", kind, conditions, parameters);
        equal("i.state", "state", state == null ? null : Instrument.State.valueOf(state), conditions, parameters);
        if (partner != null) {
            conditions.add("exists (select 1 from Party p join KnownPartner o on o.id = p.partnerId"
                    + " join KnownPartner k on k.id = o.currentId"
                    + " where p.agreementId = a.id and p.endedAt is null and k.code = :partner)");
            parameters.put("partner", partner);
        }
        days(conditions, parameters);
        return new Narrowed(conditions, parameters);
    }

    private void days(List<String> conditions, Map<String, Object> parameters) {
        if (!asksForDays()) {
            return;
        }
        conditions.add("i.signed.earliest is not null");
        var sure = new ArrayList<String>();
        var possible = new ArrayList<String>();
        if (endsFrom != null || endsUntil != null) {
            sure.add("(i.ends.latest is not null and i.ends.earliest >= :endsFrom and i.ends.latest <= :endsUntil)");
            possible.add(
                    "(i.ends.latest is not null and i.ends.latest >= :endsFrom and i.ends.earliest <= :endsUntil)");
            parameters.put("endsFrom", from());
            parameters.put("endsUntil", until());
        }
        if (inForceOn != null) {
            sure.add("(i.inForce.latest is not null and i.inForce.latest <= :inForceOn"
                    + " and (i.ends.latest is null or i.ends.earliest >= :inForceOn))");
            possible.add("(i.inForce.latest is not null and i.inForce.earliest <= :inForceOn"
                    + " and (i.ends.latest is null or i.ends.latest >= :inForceOn))");
            parameters.put("inForceOn", inForceOn);
        }
        var all = String.join(" and ", possible);
        conditions.add(
                switch (answer == null ? "" : answer) {
                    case "CERTAINLY" -> String.join(" and ", sure);
                    case "POSSIBLY" -> all + " and not (" + String.join(" and ", sure) + ")";
                    case "NOT" -> "not (" + all + ")";
                    default -> all;
                });
    }

    private LocalDate from() {
        return endsFrom == null ? FIRST : endsFrom;
    }

    private LocalDate until() {
        return endsUntil == null ? LAST : endsUntil;
    }

    /// The answer for one, by the same rule that the query has.
    @Nullable Certainty answerFor(Instrument it) {
        if (!asksForDays()) {
            return null;
        }
        var all = Certainty.CERTAINLY;
        if (endsFrom != null || endsUntil != null) {
            all = all.and(it.ends() == null ? Certainty.NOT : it.ends().within(from(), until()));
        }
        if (inForceOn != null) {
            all = all.and(it.inForceOn(Span.of(inForceOn)));
        }
        return all;
    }

    private static void equal(
            String field,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(field + " = :" + name);
            parameters.put(name, value);
        }
    }

    /// The rows of cases, beside the conditions.
    Narrowed seenBy(Rows.Condition seen) {
        var narrowed = conditions();
        narrowed.conditions().add(seen.hql());
        narrowed.parameters().putAll(seen.parameters());
        return narrowed;
    }
}
