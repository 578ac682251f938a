package id.jembatan.kpi.series;

import id.jembatan.kpi.neighbour.Rows;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a list of series can be narrowed by.
public class SeriesFilter {

    @QueryParam("publisher")
    @Nullable @Size(max = 300) String publisher;

    @QueryParam("publisherKnown")
    @Nullable @Parameter(description = "false: series whose publisher no source names")
    Boolean publisherKnown;

    @QueryParam("indicator")
    @Nullable @Parameter(description = "The series that this applied indicator names")
    UUID indicator;

    @QueryParam("q")
    @Nullable @Size(max = 100) @Parameter(description = "A part of the name, in any language, or of the code")
    String q;

    /// Adds the conditions, on the alias `x`.
    void narrow(StringBuilder where, Map<String, Object> values, Rows rows) {
        if (publisher != null) {
            where.append(" and x.publisher = :publisher");
            values.put("publisher", publisher);
        }
        if (publisherKnown != null) {
            where.append(publisherKnown ? " and x.publisher is not null" : " and x.publisher is null");
        }
        if (indicator != null) {
            where.append(
                            " and exists (select 1 from IndexUse u join AppliedIndicator a on a.id = u.appliedId"
                                    + " join Scorecard s on s.id = a.scorecardId where u.seriesId = x.id and a.id = :indicator and ")
                    .append(rows.scorecards("s"))
                    .append(")");
            values.put("indicator", indicator);
            values.putAll(rows.values());
        }
        if (q != null && !q.isBlank()) {
            where.append(" and (lower(x.code) like :q escape '!' or lower(x.name.id) like :q escape '!'"
                    + " or lower(x.name.en) like :q escape '!' or lower(x.name.tr) like :q escape '!')");
            values.put("q", like(q));
        }
    }

    private static String like(String text) {
        var plain = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + plain + "%";
    }
}
