package id.jembatan.agreements.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one place where a case is read to be shown: one row of one statement holds it whole, with its parties, what is
/// said of it, its running clocks and the partners' own sides as JSON. What is added to the view is added here.
@ApplicationScoped
class AgreementRow {

    /// The statement, to be followed by a condition on `a`.
    static final String SELECT = """
            select a.*,
                (select json_agg(json_build_object('id', p.id, 'agreementId', p.agreement_id, 'role', p.role,
                    'written', p.name, 'partnerId', coalesce(k.id, p.partner_id), 'code', k.code, 'name', k.name,
                    'country', k.country, 'track', t.procedure_code, 'trackStage', t.stage) order by p.position)
                    from party p left join known_partner o on o.id = p.partner_id
                    left join known_partner k on k.id = o.current_id left join track t on t.party_id = p.id
                    where p.agreement_id = a.id and p.ended_at is null) as parties,
                (select json_agg(json_build_object('id', s.id, 'fact', s.fact, 'about', s.about, 'side', s.side,
                    'value', s.value, 'definition', s.definition,
                    'on', partial_date(s.on_year, s.on_month, s.on_day), 'source', s.source,
                    'certainty', s.certainty, 'at', s.at, 'by', s.by_name, 'resolvedAt', s.resolved_at,
                    'resolvedBy', s.resolved_by, 'resolution', s.resolution) order by s.id)
                    from statement s where s.agreement_id = a.id) as statements,
                (select json_agg(json_build_object('clock', d.clock, 'startedOn', d.started_on, 'due', d.due)
                    order by d.due, d.id)
                    from deadline d where d.agreement_id = a.id and d.stopped_at is null) as clocks,
                (select json_agg(json_build_object('id', t.id, 'partyId', t.party_id, 'procedure', t.procedure_code,
                    'version', t.procedure_version, 'stage', t.stage, 'isFinal', t.final_stage, 'onHold', t.on_hold,
                    'flags', t.flags, 'endReason', t.end_reason, 'fields', t.fields,
                    'checklists', t.checklists, 'reached', t.reached, 'changedAt', t.changed_at) order by t.id)
                    from track t where t.agreement_id = a.id) as tracks
            from agreement a where\s""";

    private final ObjectReader parties;
    private final ObjectReader statements;
    private final ObjectReader clocks;
    private final ObjectReader tracks;
    private final ObjectReader goals;
    private final ObjectReader fields;
    private final ObjectReader checklists;

    AgreementRow(ObjectMapper json) {
        this.parties = json.readerForListOf(PartyRow.class);
        this.statements = json.readerForListOf(StatementView.class);
        this.clocks = json.readerForListOf(Clock.class);
        this.tracks = json.readerForListOf(TrackRow.class);
        this.goals = json.readerForListOf(GoalRef.class);
        this.fields = json.readerForMapOf(String.class);
        this.checklists = json.readerFor(json.getTypeFactory()
                .constructMapType(
                        java.util.TreeMap.class,
                        json.getTypeFactory().constructType(String.class),
                        json.getTypeFactory()
                                .constructMapType(java.util.TreeMap.class, String.class, GivenAnswer.class)));
    }

    /// A time limit that runs.
    record Clock(String clock, LocalDate startedOn, LocalDate due) {

        boolean isOverdue(LocalDate today) {
            return due.isBefore(today);
        }
    }

    /// A case as it is, for reading only: the agreement belongs to no session.
    record Found(
            Agreement agreement,
            List<PartyRow> parties,
            List<StatementView> statements,
            List<Clock> clocks,
            List<TrackRow> tracks) {}

    Found read(ResultSet row) throws SQLException {
        return new Found(
                Agreement.of(row, this),
                PartyRow.distinct(all(parties, row.getString("parties"))),
                all(statements, row.getString("statements")),
                all(clocks, row.getString("clocks")),
                all(tracks, row.getString("tracks")));
    }

    List<GoalRef> goals(String json) {
        return all(goals, json);
    }

    Map<String, String> fields(String json) {
        return one(fields, json);
    }

    Map<String, Map<String, GivenAnswer>> checklists(String json) {
        return one(checklists, json);
    }

    private static <T> List<T> all(ObjectReader reader, @Nullable String json) {
        return json == null ? List.of() : one(reader, json);
    }

    private static <T> T one(ObjectReader reader, String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The statement makes JSON that the view cannot read", e);
        }
    }
}
