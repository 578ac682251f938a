package id.jembatan.kpi.portfolio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.kpi.computation.Reason;
import id.jembatan.kpi.moment.AsOf;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.rollup.Basis;
import id.jembatan.kpi.rollup.Kept;
import id.jembatan.kpi.rollup.Rollups;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The values of the statements on [Lines]. As of the past they hold what was known of each line, made of everything
/// that had been said of it, in the columns that the writes keep for now.
@ApplicationScoped
class Known {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;
    private final Rollups rollups;

    Known(Sql sql, Rollups rollups) {
        this.sql = sql;
        this.rollups = rollups;
    }

    Map<String, Object> values(PortfolioFilter filter, Rows rows, AsOf asOf) {
        var values = Lines.values(filter, rows, asOf);
        if (asOf.past()) {
            values.put("known", then(filter, rows, asOf, values));
        }
        return values;
    }

    private String then(PortfolioFilter filter, Rows rows, AsOf asOf, Map<String, Object> values) {
        var from = " from applied_indicator a join scorecard s on s.id = a.scorecard_id where a.applied_at <= :at and "
                + Lines.condition(filter, rows, asOf, "a.id");
        asOf.mustBeNarrow(sql.first("select count(*)" + from, row -> row.getInt(1), values)
                .orElse(0));
        var ids = sql.list("select a.id" + from, row -> row.getObject(1, UUID.class), values);
        var lines = rollups.then(ids, asOf.at(), asOf.day()).values().stream()
                .map(it -> line(it, asOf))
                .toList();
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A figure must be writable as JSON", e);
        }
    }

    private static Map<String, @Nullable Object> line(Kept it, AsOf asOf) {
        var coverage = it.coverage(asOf.day());
        var newest = it.newest();
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("applied_id", it.applied().toString());
        line.put("scorecard_id", it.scorecard().toString());
        line.put("indicator_id", it.indicator().toString());
        line.put("last_period", newest == null ? null : newest.period().key());
        line.put("last_value", newest == null ? null : text(newest.value()));
        line.put("last_status", newest == null ? null : newest.basis().name());
        line.put("received", coverage.reported() + coverage.withheld());
        line.put("due", coverage.due() - coverage.notApplicable());
        line.put("verified", has(it.figure(Basis.VERIFIED)));
        line.put("reported", has(it.figure(Basis.REPORTED)));
        line.put("verified_percent", text(it.figure(Basis.VERIFIED).progress().percent()));
        line.put("reported_percent", text(it.figure(Basis.REPORTED).progress().percent()));
        return line;
    }

    /// Whether there is a value, or words.
    private static boolean has(Kept.Figure figure) {
        return figure.amount().newest() != null || figure.amount().reason() == Reason.NOT_A_NUMBER;
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
