package id.jembatan.kpi.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What things were called at a moment. Agreements by their editions; goals and indicators by the journal, whose next
/// entry after the moment tells what was there before it. What was never changed since is called as it is now.
@ApplicationScoped
class Subjects {

    private static final String AGREEMENTS = """
            select k.id, case when e.title is null then k.reference else e.reference end as reference,
                coalesce(e.title, k.title) as title,
                coalesce(e.partners, (select array_agg(p.code order by p.code) from known_agreement_partner p
                    where p.agreement_id = k.id), '{}') as partners,
                coalesce(e.sectors, (select array_agg(x.sector order by x.sector) from known_agreement_sector x
                    where x.agreement_id = k.id), '{}') as sectors
            from known_agreement k
            left join lateral (select * from agreement_edition a where a.agreement_id = k.id and a.told_at < :end
                order by a.told_at desc, a.version desc limit 1) e on true
            where k.id = any(cast(:ids as uuid[]))""";

    /// Entries that had been taken back by then, by what was told last of them until then.
    private static final String NEVER_WERE = """
            select l.agreement_id from (select distinct on (e.agreement_id) e.agreement_id, e.entered_in_error
                from agreement_edition e where e.told_at < :end
                order by e.agreement_id, e.told_at desc, e.version desc) l
            where l.entered_in_error
            union
            select p.id from programme p join (select distinct on (e.agreement_id) e.agreement_id, e.entered_in_error
                from agreement_edition e where e.told_at < :end
                order by e.agreement_id, e.told_at desc, e.version desc) l on l.agreement_id = p.agreement_id
            where l.entered_in_error""";

    /// Whose record another one had been taken into by then, after any number of merges, by their codes.
    private static final String MERGED = """
            with recursive merged as (
                select m.partner_id, m.merged_into from (select distinct on (x.partner_id) x.partner_id, x.merged_into
                    from known_merge x where x.told_at < :end
                    order by x.partner_id, x.told_at desc, x.version desc) m
                where m.merged_into is not null),
            way (id, to_id, steps) as (
                select partner_id, merged_into, 1 from merged
                union all
                select w.id, m.merged_into, w.steps + 1 from way w join merged m on m.partner_id = w.to_id
                where m.merged_into <> w.id and w.steps < 100)
            select distinct on (w.id) o.code as code, n.code as stands
            from way w join known_partner o on o.id = w.id join known_partner n on n.id = w.to_id
            order by w.id, w.steps desc""";

    private static final String GOALS = """
            select g.id, g.code as reference, g.title_id, g.title_en, g.title_tr,
                (select j.before from journal_entry j where j.resource = 'goal' and j.resource_id = g.id
                    and j.action = 'update' and j.at >= :end order by j.seq limit 1) as before
            from goal g where g.id = any(cast(:ids as uuid[]))""";

    private static final String PROGRAMMES = """
            select p.id, p.code as reference, p.title_id, p.title_en, p.title_tr,
                (select j.before from journal_entry j where j.resource = 'programme' and j.resource_id = p.id
                    and j.action = 'update' and j.at >= :end order by j.seq limit 1) as before
            from programme p where p.id = any(cast(:ids as uuid[]))""";

    private static final String INDICATORS = """
            select i.id, i.code as reference, i.label_id as title_id, i.label_en as title_en, i.label_tr as title_tr,
                (select j.before from journal_entry j where j.resource = 'indicator' and j.resource_id = i.id
                    and j.action = 'change' and j.at >= :end order by j.seq limit 1) as before
            from indicator i where i.id = any(cast(:ids as uuid[]))""";

    private final Sql sql;
    private final ObjectMapper json;

    Subjects(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// A thing by its name of then.
    ///
    /// @param reference its reference or code; its id where it has none
    record Named(String reference, String title, List<String> partners, List<String> sectors) {}

    /// Cases, and programmes of cases, that never were, as far as was known then.
    Set<UUID> neverWere(Instant end) {
        return new HashSet<>(sql.list(NEVER_WERE, row -> row.getObject(1, UUID.class), Map.of("end", end)));
    }

    Map<UUID, Named> agreements(Collection<UUID> ids, Instant end) {
        var stands = new HashMap<String, String>();
        sql.list(MERGED, row -> stands.put(row.getString("code"), row.getString("stands")), Map.of("end", end));
        return named(
                AGREEMENTS,
                ids,
                end,
                row -> new Named(
                        reference(row),
                        row.getString("title"),
                        Arrays.stream((String[]) row.getArray("partners").getArray())
                                .map(code -> stands.getOrDefault(code, code))
                                .distinct()
                                .sorted()
                                .toList(),
                        List.of((String[]) row.getArray("sectors").getArray())));
    }

    Map<UUID, Named> goals(Collection<UUID> ids, Instant end, Locale language) {
        return named(GOALS, ids, end, row -> worded(row, "title", language));
    }

    Map<UUID, Named> programmes(Collection<UUID> ids, Instant end, Locale language) {
        return named(PROGRAMMES, ids, end, row -> worded(row, "title", language));
    }

    Map<UUID, Named> indicators(Collection<UUID> ids, Instant end, Locale language) {
        return named(INDICATORS, ids, end, row -> worded(row, "label", language));
    }

    private Map<UUID, Named> named(String query, Collection<UUID> ids, Instant end, Sql.Row<Named> reading) {
        var found = new HashMap<UUID, Named>();
        if (!ids.isEmpty()) {
            Map<String, Object> values = Map.of("ids", ids.toArray(UUID[]::new), "end", end);
            sql.list(query, row -> found.put(row.getObject("id", UUID.class), reading.read(row)), values);
        }
        return found;
    }

    private Named worded(ResultSet row, String field, Locale language) throws SQLException {
        var before = tree(row.getString("before")).path(field);
        var wording = before.isObject()
                ? new Wording(text(before, "id"), text(before, "en"), text(before, "tr"))
                : new Wording(row.getString("title_id"), row.getString("title_en"), row.getString("title_tr"));
        return new Named(reference(row), wording.in(language), List.of(), List.of());
    }

    private static String reference(ResultSet row) throws SQLException {
        var reference = row.getString("reference");
        return reference == null ? row.getString("id") : reference;
    }

    private JsonNode tree(@Nullable String text) {
        try {
            return json.readTree(text == null ? "{}" : text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry of the journal must be readable", e);
        }
    }

    private static @Nullable String text(JsonNode wording, String language) {
        return wording.path(language).textValue();
    }
}
