package id.jembatan.agreements.duty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.agreements.duty.Report.Line;
import id.jembatan.agreements.duty.Report.StageCount;
import id.jembatan.agreements.duty.Report.Step;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.ProblemTexts;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Renders what is owed from the register as it was: from the editions of its cases and of the duty itself, its
/// steps and what was said, each with the moment of its entry. Whatever can change afterwards (the words of a duty,
/// whether a case counts as an error, whether a difference is settled) is read as it stood when the cut-off day
/// ended, so the same cut-off gives the same report.
@ApplicationScoped
class Reports {

    /// The last edition of each case before the cut-off, with its steps in the period.
    private static final String LINES = """
            with edition as (
                select distinct on (e.agreement_id) e.agreement_id, e.written, e.parties
                from agreement_edition e where e.at < :end
                order by e.agreement_id, e.changes desc),
            step as (
                select m.agreement_id, m.position, m.move, m.to_stage, m.procedure_code, m.procedure_version,
                    coalesce(m.done_on, case when m.done_year is null then cast(m.at at time zone :zone as date) end) as day
                from made_move m where m.at < :end and m.track_id is null and m.reverses is null
                and not exists (select from made_move r where r.reverses = m.id and r.at < :end))
            select c.written, c.parties, end_of(jsonb_populate_record(cast(null as agreement), c.written)) as end_date,
                (select jsonb_agg(jsonb_build_object('on', s.day, 'move', s.move) order by s.position)
                    from step s where s.agreement_id = c.agreement_id and s.day between :begins and :ends) as steps,
                (select max(s.day) from step s where s.agreement_id = c.agreement_id
                    and s.to_stage = c.written ->> 'stage') as stage_since,
                (select count(*) from statement t where t.agreement_id = c.agreement_id and t.fact = 'figure'
                    and t.at < :end) as figures,
                (select count(*) from (select t.about from statement t where t.agreement_id = c.agreement_id
                    and t.fact = 'figure' and t.at < :end and (t.resolved_at is null or t.resolved_at >= :end)
                    and not exists (select from statement_reopening o where o.statement_id = t.id
                        and o.resolved_at < :end and o.reopened_at >= :end)
                    group by t.about having count(distinct (t.value, t.definition)) > 1) d) as differing
            from edition c
            where (cardinality(cast(:procedures as text[])) = 0
                or c.written ->> 'procedure_code' = any(cast(:procedures as text[])))
            and (cast(:agreement as uuid) is null or c.agreement_id = :agreement)
            and (cast(:agreement as uuid) is not null or not cast(c.written ->> 'final_stage' as boolean)
                or exists (select from step s where s.agreement_id = c.agreement_id and s.day between :begins and :ends))
            and not coalesce(cast(c.written ->> 'entered_in_error' as boolean), false)
            order by c.written ->> 'reference'""";

    /// The last wording before the cut-off; the first one, where the duty was written down after it.
    private static final String TERMS = """
            select name ->> cast(:language as text) as name, recipient ->> cast(:language as text) as recipient, legal_basis, procedures
            from duty_edition where duty = :duty
            order by at < :end desc, case when at < :end then version else -version end desc limit 1""";

    private static final TypeReference<List<Map<String, String>>> PARTNERS = new TypeReference<>() {};

    private final Sql sql;
    private final Procedures procedures;
    private final ObjectMapper json;
    private final ZoneId zone;

    Reports(Sql sql, Procedures procedures, ObjectMapper json, @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.sql = sql;
        this.procedures = procedures;
        this.json = json;
        this.zone = zone;
    }

    private record Terms(String name, String recipient, String legalBasis, String[] procedures) {}

    private record Found(Line line, long figures, long differing, boolean opened, boolean ended) {}

    /// @param wanted the last day that is in it; the day on record or yesterday when absent
    /// @throws Refusal 422 if that day is not over
    Report of(Period period, @Nullable LocalDate wanted, LocalDate today, Caller caller) {
        var cutOff = wanted != null ? wanted : period.cutOff() != null ? period.cutOff() : today.minusDays(1);
        if (!cutOff.isBefore(today)) {
            throw new Refusal(CommonProblem.INVALID).at("/cutOff", DutyProblem.CUT_OFF_NOT_OVER, cutOff);
        }
        var language = caller.language();
        var end = cutOff.plusDays(1).atStartOfDay(zone).toInstant();
        var terms = terms(period.duty(), end, language);
        var values = new TreeMap<String, @Nullable Object>();
        values.put("end", end);
        values.put("zone", zone.getId());
        values.put("begins", period.begins());
        values.put("ends", period.ends());
        values.put("procedures", terms.procedures());
        values.put("agreement", period.agreementId());
        var found = sql.list(LINES, row -> read(row, period, language), values);
        var lines = found.stream().map(Found::line).toList();
        return new Report(
                period.duty(),
                terms.name(),
                terms.recipient(),
                terms.legalBasis(),
                period.begins(),
                period.ends(),
                cutOff,
                new MessageFormat(text("report.definition", language), language).format(new Object[] {
                    cutOff.toString(), period.begins().toString(), period.ends().toString()
                }),
                lines.size(),
                stages(lines),
                found.stream().filter(Found::opened).count(),
                lines.stream().filter(it -> !it.moves().isEmpty()).count(),
                found.stream().filter(Found::ended).count(),
                found.stream().mapToLong(Found::figures).sum(),
                found.stream().mapToLong(Found::differing).sum(),
                0,
                lines);
    }

    private Terms terms(String duty, Instant end, Locale language) {
        return sql.first(
                        TERMS,
                        row -> new Terms(
                                row.getString("name"), row.getString("recipient"), row.getString("legal_basis"), (String
                                                [])
                                        row.getArray("procedures").getArray()),
                        Map.of("duty", duty, "end", end, "language", language.getLanguage()))
                .orElseThrow();
    }

    private static List<StageCount> stages(List<Line> lines) {
        var counts = new TreeMap<String, List<Line>>();
        lines.forEach(
                it -> counts.computeIfAbsent(it.stage(), _ -> new ArrayList<>()).add(it));
        return counts.entrySet().stream()
                .map(it -> new StageCount(
                        it.getKey(),
                        it.getValue().getFirst().stageLabel(),
                        it.getValue().size()))
                .toList();
    }

    private Found read(ResultSet row, Period period, Locale language) throws SQLException {
        var it = tree(row.getString("written"));
        var procedure = procedures.frozen(
                it.path("procedure_code").asText(), it.path("procedure_version").asInt());
        var stage = procedure.stage(it.path("stage").asText());
        var opened = opened(it);
        var line = new Line(
                it.path("reference").asText(),
                it.path("title").asText(),
                it.path("kind").asText(),
                procedure.code(),
                it.path("stage").asText(),
                stage.label().in(language),
                row.getObject("stage_since", LocalDate.class),
                opened.toString(),
                row.getString("end_date"),
                it.path("end_reason").textValue(),
                partners(row.getString("parties")),
                texts(it.path("sectors")),
                it.path("agency").textValue(),
                it.path("status_text").textValue(),
                it.path("certainty").textValue(),
                steps(row.getString("steps"), procedure, language));
        return new Found(
                line,
                row.getLong("figures"),
                row.getLong("differing"),
                !opened.earliest().isBefore(period.begins()) && !opened.latest().isAfter(period.ends()),
                stage.isFinal()
                        && line.stageSince() != null
                        && !line.stageSince().isBefore(period.begins())
                        && !line.stageSince().isAfter(period.ends()));
    }

    private static PartialDate opened(JsonNode it) {
        return new PartialDate(
                it.path("opened_year").asInt(), number(it.path("opened_month")), number(it.path("opened_day")));
    }

    private static @Nullable Integer number(JsonNode it) {
        return it.isNumber() ? Integer.valueOf(it.asInt()) : null;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(it -> texts.add(it.asText()));
        return texts;
    }

    private List<Step> steps(
            @Nullable String steps, id.jembatan.agreements.procedure.Procedure procedure, Locale language) {
        var all = new ArrayList<Step>();
        if (steps != null) {
            tree(steps).forEach(it -> {
                var move = it.path("move").asText();
                var known = procedure.moves().get(move);
                all.add(new Step(
                        LocalDate.parse(it.path("on").asText()),
                        move,
                        known == null
                                ? ProblemTexts.text("history." + move, language).orElse(move)
                                : known.label().in(language)));
            });
        }
        return all;
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Map<String, String>> partners(String text) {
        try {
            return json.readValue(text, PARTNERS).stream()
                    .<Map<String, String>>map(TreeMap::new)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String key, Locale language) {
        return ProblemTexts.text(key, language).orElse(key);
    }
}
