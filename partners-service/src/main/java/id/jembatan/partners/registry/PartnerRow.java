package id.jembatan.partners.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.jembatan.partners.place.Location;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one place where a partner is read: one row of one statement holds it whole, its names and relations as JSON.
/// What is added to the view is added here, in [#COLUMNS] and in [#read], and nowhere else.
@ApplicationScoped
class PartnerRow {

    /// Other partners (`o`) are shown only to who may see them, so each caller has a statement of his own kind.
    private static final String COLUMNS = """
            select p.id, p.version, p.code, p.kind, p.name, p.local_name, p.country, p.latitude, p.longitude,
                p.source, p.certainty, p.since_key, p.name_folded, p.record,
                {stage} as stage,
                (select json_agg(json_build_object('id', n.id, 'sort', n.sort, 'name', n.name,
                    'localName', n.local_name, 'language', n.language, 'script', n.script,
                    'localLanguage', n.local_language, 'localScript', n.local_script, 'current', n.current,
                    'from', partial_date(n.from_year, n.from_month, n.from_day),
                    'until', partial_date(n.until_year, n.until_month, n.until_day),
                    'reason', n.reason, 'source', n.source, 'recordedAt', n.recorded_at)
                    order by n.sort = 'official' desc, n.current desc, n.recorded_at desc, n.id desc)
                    from partner_name n where n.partner_id = p.id) as names,
                (select json_agg(json_build_object('id', t.id, 'kind', t.kind,
                    'since', partial_date(t.since_year, t.since_month, t.since_day),
                    'source', t.source, 'certainty', t.certainty) order by t.id)
                    from partnership t where t.partner_id = p.id) as ties,
                (select json_agg(json_build_object('id', i.id, 'scheme', i.scheme, 'value', i.value,
                    'source', i.source) order by i.scheme, i.value)
                    from partner_identifier i where i.partner_id = p.id and i.standing) as identifiers,
                case when p.parent_id is not null then
                    (select json_build_object('id', o.id, 'code', o.code)
                    from partner o where o.id = p.parent_id and {seen}) end as parent,
                (select count(*) from partner o
                    where o.parent_id = p.id and o.record = 'valid' and {seen}) as children,
                case when p.merged_into is not null then
                    (select json_build_object('id', o.id, 'code', o.code)
                    from partner o where o.id = p.merged_into and {seen}) end as merged_into,
                (select json_agg(json_build_object('id', s.id, 'partner', json_build_object('id', o.id, 'code', o.code),
                    'kind', s.kind, 'on', partial_date(s.on_year, s.on_month, s.on_day), 'source', s.source)
                    order by s.id) from partner_succession s join partner o on o.id = s.successor_id
                    where s.predecessor_id = p.id and s.withdrawn_because is null and {seen}) as successors,
                (select json_agg(json_build_object('id', s.id, 'partner', json_build_object('id', o.id, 'code', o.code),
                    'kind', s.kind, 'on', partial_date(s.on_year, s.on_month, s.on_day), 'source', s.source)
                    order by s.id) from partner_succession s join partner o on o.id = s.predecessor_id
                    where s.successor_id = p.id and s.withdrawn_because is null and {seen}) as predecessors""".replace("{stage}", PartnerStage.SQL);

    private final ObjectReader names;
    private final ObjectReader ties;
    private final ObjectReader identifiers;
    private final ObjectReader brief;
    private final ObjectReader successions;

    PartnerRow(ObjectMapper json) {
        this.names = json.readerForListOf(PartnerView.Name.class);
        this.ties = json.readerForListOf(Tie.class);
        this.identifiers = json.readerForListOf(PartnerView.Identifier.class);
        this.brief = json.readerFor(PartnerBrief.class);
        this.successions = json.readerForListOf(PartnerView.Succession.class);
    }

    /// The statement, to be followed by a condition on `p`.
    ///
    /// @param named what is to be said beside each row, as `named`
    /// @param othersSeen the rows that the caller may see, of the alias `o`
    static String select(String named, PartnerRows.Condition othersSeen) {
        return COLUMNS.replace("{seen}", othersSeen.sql()) + ", " + named + " as named from partner p where ";
    }

    /// A partner, and what lists are sorted by.
    ///
    /// @param nameFolded the name as the database sorts it
    /// @param sinceKey see the column; absent without a dated relation
    record Found(
            PartnerView view, String nameFolded, @Nullable Integer sinceKey) {}

    /// @param actions what this caller may do with it, as long as its record stands
    Found read(ResultSet row, List<String> actions, Locale language) throws SQLException {
        List<PartnerView.Name> allNames = all(names, row.getString("names"));
        var name = row.getString("name");
        var state = RecordState.of(row.getString("record")).orElseThrow();
        var view = new PartnerView(
                row.getObject("id", UUID.class),
                row.getString("code"),
                PartnerKind.of(row.getString("kind")).orElseThrow(),
                name,
                row.getString("local_name"),
                DisplayName.of(name, allNames, language),
                row.getString("country"),
                location(row.getBigDecimal("latitude"), row.getBigDecimal("longitude")),
                PartnerStage.of(row.getString("stage")).orElseThrow(),
                one(brief, row.getString("parent")),
                row.getLong("children"),
                allNames,
                all(identifiers, row.getString("identifiers")),
                all(ties, row.getString("ties")),
                all(successions, row.getString("successors")),
                all(successions, row.getString("predecessors")),
                state,
                one(brief, row.getString("merged_into")),
                row.getString("source"),
                row.getString("certainty"),
                row.getLong("version"),
                state == RecordState.VALID ? actions : List.of());
        return new Found(view, row.getString("name_folded"), row.getObject("since_key", Integer.class));
    }

    private static @Nullable Location location(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        return latitude == null || longitude == null ? null : new Location(latitude, longitude);
    }

    private static <T> @Nullable T one(ObjectReader reader, @Nullable String json) {
        try {
            return json == null ? null : reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The statement makes JSON that the view cannot read", e);
        }
    }

    private static <T> List<T> all(ObjectReader reader, @Nullable String json) {
        try {
            return json == null ? List.of() : reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The statement makes JSON that the view cannot read", e);
        }
    }
}
