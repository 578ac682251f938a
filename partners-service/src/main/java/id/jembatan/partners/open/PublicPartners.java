package id.jembatan.partners.open;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.jembatan.partners.place.Location;
import id.jembatan.partners.registry.PartnerKind;
import id.jembatan.platform.open.PublicMarks;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// What the open door reads of partners: one statement each, with the mark in it. A record that was merged, or should
/// never have been entered, is not shown whatever was decided of it.
@ApplicationScoped
class PublicPartners {

    static final String KIND = "partner";

    private static final String OPEN = " where p.record = 'valid' and " + PublicMarks.isPublic(KIND, "p.id");

    private static final String SELECT = """
            select p.id, p.code, p.kind, p.name, p.local_name, p.country, p.latitude, p.longitude, p.name_folded,
                (select o.since from public_subject o where o.kind = 'partner' and o.subject_id = p.id) as public_since,
                coalesce((select json_agg(json_build_object('name', n.name, 'language', n.language)
                    order by n.name, n.id) from partner_name n
                    where n.partner_id = p.id and n.current and n.sort <> 'official'), '[]') as names,
                coalesce((select json_agg(json_build_object('kind', t.kind, 'label', k.name_{language},
                    'since', partial_date(t.since_year, t.since_month, t.since_day),
                    'endedOn', partial_date(t.ended_year, t.ended_month, t.ended_day),
                    'ended', t.ended_at is not null) order by t.since_key nulls last, t.id)
                    from partnership t join partnership_kind k on k.code = t.kind
                    where t.partner_id = p.id and t.ending_reason is distinct from 'entered_in_error'), '[]') as ties
            from partner p""" + OPEN;

    private final Sql sql;
    private final ObjectReader names;
    private final ObjectReader ties;

    PublicPartners(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.names = json.readerForListOf(PublicPartner.Name.class);
        this.ties = json.readerForListOf(PublicPartner.Tie.class);
    }

    private record Found(UUID id, String nameFolded, PublicPartner partner) {}

    Page<PublicPartner> page(PublicPartnerFilter filter, Paging paging, Locale language) {
        var values = PublicPartnerFilter.values();
        var condition = filter.condition(values);
        var total = paging.wantsTotal() ? count(condition, values) : null;
        var last = paging.after();
        if (last.isPresent()) {
            condition += " and (p.name_folded, p.id) > (:afterName, :afterId)";
            values.put("afterName", last.get().text(0));
            values.put("afterId", last.get().uuid(1));
        }
        values.put("atMost", paging.limit() + 1);
        var found = sql.list(
                statement(language) + condition + " order by p.name_folded, p.id limit :atMost", this::read, values);
        var page = Page.of(found, paging.limit(), it -> Cursor.of(it.nameFolded(), it.id()))
                .map(Found::partner);
        return total == null ? page : page.withTotal(total);
    }

    /// All of them, for a map or a table.
    List<PublicPartner> all(PublicPartnerFilter filter, Locale language) {
        var values = PublicPartnerFilter.values();
        var condition = filter.condition(values);
        return sql.list(statement(language) + condition + " order by p.name_folded, p.id", this::read, values).stream()
                .map(Found::partner)
                .toList();
    }

    /// @throws Refusal 404 for what is not there and for what is not public alike
    PublicPartner get(String code, Locale language) {
        return sql.first(statement(language) + " and p.code = :code", this::read, Map.of("code", code))
                .map(Found::partner)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /// The words for the fields of co-operation: they tell of nobody, and agreements that are public name them.
    List<PublicSector> sectors(Locale language) {
        return sql.list(
                "select code, name_" + language.getLanguage() + " as name from sector order by position",
                row -> new PublicSector(row.getString("code"), row.getString("name")));
    }

    private long count(String condition, Map<String, Object> values) {
        return sql.first("select count(*) from partner p" + OPEN + condition, row -> row.getLong(1), values)
                .orElseThrow();
    }

    /// The languages of the suite are columns; the caller's is one of them.
    private static String statement(Locale language) {
        return SELECT.replace("{language}", language.getLanguage());
    }

    private Found read(ResultSet row) throws SQLException {
        var latitude = row.getBigDecimal("latitude");
        return new Found(
                row.getObject("id", UUID.class),
                row.getString("name_folded"),
                new PublicPartner(
                        row.getString("code"),
                        PartnerKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("name"),
                        row.getString("local_name"),
                        list(names, row.getString("names")),
                        row.getString("country"),
                        latitude == null ? null : new Location(latitude, row.getBigDecimal("longitude")),
                        list(ties, row.getString("ties")),
                        row.getObject("public_since", OffsetDateTime.class).toInstant()));
    }

    private static <T> List<T> list(ObjectReader reader, String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database writes JSON", e);
        }
    }
}
