package id.jembatan.partners.partnership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.partnership.LeadershipChangeView.Suggestion;
import id.jembatan.partners.registry.Audience;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Who leads a side, and when that changed: history that ends nothing.
@ApplicationScoped
class Leadership {

    private final Sql sql;
    private final PartnerRows rows;
    private final Clock clock;
    private final ObjectReader suggestions;

    Leadership(Sql sql, PartnerRows rows, Clock clock, ObjectMapper json) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
        this.suggestions = json.readerForListOf(Suggestion.class);
    }

    /// @throws Refusal 422 if it is nobody's side
    @Transactional(TxType.MANDATORY)
    LeadershipChangeView tell(UUID partnershipId, TellLeadershipChange told, Caller caller) {
        if (told.side() == Side.SOURCE) {
            throw new Refusal(CommonProblem.INVALID).at("/side", PartnershipProblem.SIDE_WITHOUT_LEADER);
        }
        var id = Ids.next();
        sql.run(
                """
                insert into leadership_change (id, partnership_id, side, office, contact_id, from_year, from_month,
                    from_day, note, source, audience, keeper, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                partnershipId,
                told.side().name(),
                told.office(),
                told.contact(),
                told.from().year(),
                told.from().month(),
                told.from().day(),
                told.note(),
                told.source(),
                Hearing.of(told.audience(), caller).code(),
                Desk.of(caller).code(),
                clock.instant(),
                caller.name());
        return of(partnershipId, caller).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// What the caller may know of, the latest first.
    List<LeadershipChangeView> of(UUID partnershipId, Caller caller) {
        var seen = rows.recordsSeenBy(
                caller, "select s.partner_id from partnership s where s.id = l.partnership_id", "l.audience");
        var values = new HashMap<String, Object>(seen.parameters());
        values.put("partnership", partnershipId);
        return sql.list("""
                select l.*, (select json_agg(json_build_object('code', f.code, 'name', f.name_%s) order by f.position)
                    from leadership_follow_up f where f.side = l.side) as suggestions
                from leadership_change l where l.partnership_id = :partnership and %s
                order by l.from_year desc, l.from_month desc nulls last, l.from_day desc nulls last, l.id desc""".formatted(PartnershipBook.language(caller), seen.sql()), this::view, values);
    }

    private LeadershipChangeView view(ResultSet row) throws SQLException {
        try {
            return new LeadershipChangeView(
                    row.getObject("id", UUID.class),
                    row.getObject("partnership_id", UUID.class),
                    Side.valueOf(row.getString("side")),
                    row.getString("office"),
                    row.getObject("contact_id", UUID.class),
                    Objects.requireNonNull(Columns.date(row, "from")),
                    row.getString("note"),
                    row.getString("source"),
                    Audience.of(row.getString("audience")).orElseThrow(),
                    row.getTimestamp("recorded_at").toInstant(),
                    row.getString("recorded_by"),
                    suggestions.readValue(row.getString("suggestions")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The statement makes JSON that the view cannot read", e);
        }
    }
}
