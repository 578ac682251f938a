package id.jembatan.agreements.agreement;

import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/// What the partners' own sides mean for ours, where a template asks: it names one of these as a field of the type
/// `case`.
///
/// - `partnerStage`: the stage of the leading partner's side
/// - `partnerReached_STAGE`: when that side came to the stage, the last day that it may have been; as long as it
///   has not ended for a reason, such as a refusal
@ApplicationScoped
class TrackFacts implements CaseFacts {

    private final Sql sql;
    private final AgreementRow rows;

    TrackFacts(Sql sql, AgreementRow rows) {
        this.sql = sql;
        this.rows = rows;
    }

    private record Followed(String stage, boolean ended, boolean leads, Map<String, String> reached) {}

    @Override
    public Map<String, String> of(Agreement agreement) {
        var all = sql.list(
                """
                select t.stage, t.end_reason is not null, p.role = 'LEAD', t.reached
                from track t join party p on p.id = t.party_id
                where t.agreement_id = ? and p.ended_at is null order by p.role = 'LEAD' desc, p.position""",
                row -> new Followed(
                        row.getString(1), row.getBoolean(2), row.getBoolean(3), rows.fields(row.getString(4))),
                agreement.id());
        if (all.isEmpty()) {
            return Map.of();
        }
        var facts = new HashMap<String, String>();
        var first = all.getFirst();
        if (first.leads() || all.size() == 1) {
            facts.put("partnerStage", first.stage());
            if (!first.ended()) {
                first.reached()
                        .forEach((stage, day) -> facts.put(
                                "partnerReached_" + stage,
                                PartialDate.parse(day).latest().toString()));
            }
        }
        return facts;
    }
}
