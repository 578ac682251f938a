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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one place where a partner is read: one row of one statement holds it whole, its names and relations as JSON.
/// What is added to the view is added here, in [#COLUMNS] and in [#read], and nowhere else.
@ApplicationScoped
class PartnerRow {

    private static final String COLUMNS = """
            select p.id, p.version, p.code, p.kind, p.name, p.local_name, p.country, p.latitude, p.longitude,
                p.source, p.certainty, p.since_key, p.name_folded,
                (select json_agg(json_build_object('name', n.name, 'localName', n.local_name, 'current', n.current,
                    'from', partial_date(n.from_year, n.from_month, n.from_day),
                    'until', partial_date(n.until_year, n.until_month, n.until_day),
                    'reason', n.reason, 'recordedAt', n.recorded_at)
                    order by n.current desc, n.recorded_at desc, n.id desc)
                    from partner_name n where n.partner_id = p.id) as names,
                (select json_agg(json_build_object('id', t.id, 'kind', t.kind,
                    'since', partial_date(t.since_year, t.since_month, t.since_day),
                    'source', t.source, 'certainty', t.certainty) order by t.id)
                    from partnership t where t.partner_id = p.id) as ties""";

    private final ObjectReader names;
    private final ObjectReader ties;

    PartnerRow(ObjectMapper json) {
        this.names = json.readerForListOf(PartnerView.Name.class);
        this.ties = json.readerForListOf(Tie.class);
    }

    /// The statement, to be followed by a condition on `p`.
    ///
    /// @param named what is to be said beside each row, as `named`
    static String select(String named) {
        return COLUMNS + ", " + named + " as named from partner p where ";
    }

    /// A partner, and what lists are sorted by.
    ///
    /// @param nameFolded the name as the database sorts it
    /// @param sinceKey see the column; absent without a dated relation
    record Found(
            PartnerView view, String nameFolded, @Nullable Integer sinceKey) {}

    /// @param actions what this caller may do with it
    Found read(ResultSet row, List<String> actions) throws SQLException {
        var view = new PartnerView(
                row.getObject("id", UUID.class),
                row.getString("code"),
                PartnerKind.of(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getString("local_name"),
                row.getString("country"),
                location(row.getBigDecimal("latitude"), row.getBigDecimal("longitude")),
                all(names, row.getString("names")),
                all(ties, row.getString("ties")),
                row.getString("source"),
                row.getString("certainty"),
                row.getLong("version"),
                actions);
        return new Found(view, row.getString("name_folded"), row.getObject("since_key", Integer.class));
    }

    private static @Nullable Location location(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        return latitude == null || longitude == null ? null : new Location(latitude, longitude);
    }

    private static <T> List<T> all(ObjectReader reader, @Nullable String json) {
        try {
            return json == null ? List.of() : reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The statement makes JSON that the view cannot read", e);
        }
    }
}
