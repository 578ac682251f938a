package id.jembatan.partners.engagement;

import id.jembatan.platform.sheet.Column;
import id.jembatan.platform.sheet.Selection;
import id.jembatan.platform.sheet.Sheet;
import java.util.List;
import java.util.Map;

/// Engagements as a table: one row for each. The words of a confidential one are left out, as in the list.
final class EngagementSheet {

    private static final String QUERY = """
            select e.*, case when e.confidential then null else e.subject end as shown_subject,
                case when e.confidential then null else e.purpose end as shown_purpose,
                case when e.confidential then null else e.result end as shown_result,
                case when e.confidential then null else e.next_step end as shown_next_step,
                case when e.confidential then null else e.place end as shown_place,
                case when e.confidential then null else e.source end as shown_source,
                (select string_agg(p.code, ' ' order by ep.position) from engagement_partner ep
                    join partner p on p.id = ep.partner_id where ep.engagement_id = e.id) as partners,
                (select string_agg(es.sector_code, ' ' order by es.sector_code) from engagement_sector es
                    where es.engagement_id = e.id) as sectors
            from engagement e where %s order by e.earliest, e.id""";

    private static final List<Column> COLUMNS = List.of(
            Column.text("id"),
            Column.text("kind"),
            Column.text("stage"),
            Column.text("partners"),
            Column.partialDate("from", "on"),
            Column.partialDate("until", "until"),
            Column.text("subject", "shown_subject"),
            Column.text("purpose", "shown_purpose"),
            Column.text("result", "shown_result"),
            Column.text("next_step", "shown_next_step"),
            Column.text("language"),
            Column.text("place", "shown_place"),
            Column.text("country"),
            Column.text("sectors"),
            Column.text("direction"),
            Column.number("ours", "ours"),
            Column.number("theirs", "theirs"),
            Column.day("report_due", "report_due"),
            Column.day("reported_on", "reported_on"),
            Column.text("audience"),
            Column.text("keeper"),
            Column.flag("confidential", "confidential"),
            Column.text("source", "shown_source"),
            Column.text("certainty"));

    private EngagementSheet() {}

    static Sheet of(String condition, Map<String, Object> parameters) {
        return new Sheet("engagements", COLUMNS, new Selection(QUERY.formatted(condition), parameters));
    }
}
