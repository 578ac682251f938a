package id.jembatan.partners.partnership;

import id.jembatan.platform.sheet.Column;
import id.jembatan.platform.sheet.Selection;
import id.jembatan.platform.sheet.Sheet;
import java.util.List;

/// Relations as a table, in the columns that an import of ties reads.
final class PartnershipSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.text("partner_code"),
            Column.text("partner_name"),
            Column.text("country_iso2", "country"),
            Column.text("kind"),
            Column.partialDate("since", "since"),
            Column.text("source"),
            Column.text("certainty"));

    private PartnershipSheet() {}

    static Sheet of(Selection rows) {
        return new Sheet("partnerships", COLUMNS, rows);
    }
}
