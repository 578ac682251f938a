package id.jembatan.partners.registry;

import id.jembatan.platform.sheet.Column;
import id.jembatan.platform.sheet.Selection;
import id.jembatan.platform.sheet.Sheet;
import java.util.List;

/// Partners as a table, in the columns that an import reads: one row for each relation, one for a partner without any.
final class PartnerSheet {

    /// A row of a relation tells the source and certainty of the relation.
    static final String QUERY = """
            select p.code, p.name, p.local_name, p.kind, p.country, p.latitude, p.longitude,
                s.kind as relation, s.since_year, s.since_month, s.since_day,
                case when s.id is null then p.source else s.source end as source,
                case when s.id is null then p.certainty else s.certainty end as certainty
            from partner p left join partnership s on s.partner_id = p.id""";

    private static final List<Column> COLUMNS = List.of(
            Column.text("code"),
            Column.text("name"),
            Column.text("local_name"),
            Column.text("kind"),
            Column.text("country_iso2", "country"),
            Column.number("latitude", "latitude"),
            Column.number("longitude", "longitude"),
            Column.text("partnership_kind", "relation"),
            Column.partialDate("since_year", "since"),
            Column.text("source"),
            Column.text("certainty"));

    private PartnerSheet() {}

    static Sheet of(Selection rows) {
        return new Sheet("partners", COLUMNS, rows);
    }
}
