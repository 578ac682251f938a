package id.jembatan.kpi.rollup;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.jembatan.kpi.computation.Amount;
import id.jembatan.kpi.computation.Owed;
import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.Progress;
import id.jembatan.kpi.computation.Reason;
import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.computation.Sums;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The figures of applied indicators, for whoever shows them.
///
/// Callers hand in ids that the reader may know of (`neighbour.Rows` in the query that found them): nothing is checked
/// here. In SQL the same is in the tables `rollup_line` and `rollup_figure`, with `rollup_silent(line, day)` for the
/// periods that are owed and were not answered.
@ApplicationScoped
public class Rollups {

    private static final String KEPT = """
            select l.applied_id, l.scorecard_id, l.indicator_id, l.answered, l.zeros, l.said_nothing, l.not_applicable,
                l.withheld, l.silent, l.computed_on, l.due_kind, l.due_next, l.due_answered, l.due_awaited, l.last_period,
                l.last_state, l.last_value, l.last_status,
                f.basis, f.amount_over, f.amount_under, f.amount_reason, f.amount_oldest, f.amount_newest,
                f.amount_values, f.amount_weighted, f.percent, f.reason, f.met, f.sum_baseline, f.sum_target, f.sum_actual, f.sum_times,
                f.sum_weighted, f.detail
            from rollup_line l join rollup_figure f on f.applied_id = l.applied_id where l.applied_id = any (?)""";

    private final Sql sql;
    private final Ledger ledger;

    Rollups(Sql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /// As they are kept: one statement, whatever was observed.
    public Map<UUID, Kept> of(Collection<UUID> applied) {
        var found = new LinkedHashMap<UUID, Line>();
        if (!applied.isEmpty()) {
            sql.list(KEPT, row -> read(row, found), (Object) Ledger.ids(applied));
        }
        var kept = new LinkedHashMap<UUID, Kept>();
        found.forEach((id, line) -> kept.put(id, line.kept()));
        return kept;
    }

    /// As they would have been shown at that moment, made from what was known then. Costs as much as there was to be
    /// known of these lines; bound their number.
    ///
    /// @param day on which it is looked at, in the zone of the office
    public Map<UUID, Kept> then(Collection<UUID> applied, Instant at, LocalDate day) {
        return made(applied.isEmpty() ? List.of() : ledger.then(applied, at), day);
    }

    /// As they follow from everything that is known now, without looking at what is kept.
    Map<UUID, Kept> anew(Collection<UUID> applied, LocalDate day) {
        return made(ledger.now(applied), day);
    }

    private static Map<UUID, Kept> made(List<Facts> facts, LocalDate day) {
        var made = new LinkedHashMap<UUID, Kept>();
        facts.forEach(each -> made.put(each.terms().applied(), Kept.of(each, day)));
        return made;
    }

    private record Line(
            UUID applied,
            UUID scorecard,
            UUID indicator,
            Owed owed,
            Kept.@Nullable Newest newest,
            Map<Basis, Kept.Figure> figures) {

        Kept kept() {
            return new Kept(applied, scorecard, indicator, owed, newest, figures);
        }
    }

    private static boolean read(ResultSet row, Map<UUID, Line> found) throws SQLException {
        var id = row.getObject("applied_id", UUID.class);
        var line = found.get(id);
        if (line == null) {
            line = new Line(
                    id,
                    row.getObject("scorecard_id", UUID.class),
                    row.getObject("indicator_id", UUID.class),
                    owed(row),
                    newest(row),
                    new EnumMap<>(Basis.class));
            found.put(id, line);
        }
        line.figures().put(Basis.valueOf(row.getString("basis")), figure(row));
        return true;
    }

    private static Owed owed(ResultSet row) throws SQLException {
        var kind = row.getString("due_kind");
        return new Owed(
                row.getInt("answered"),
                row.getInt("zeros"),
                row.getInt("said_nothing"),
                row.getInt("not_applicable"),
                row.getInt("withheld"),
                row.getInt("silent"),
                row.getObject("computed_on", LocalDate.class),
                kind == null ? null : Period.Kind.valueOf(kind),
                row.getObject("due_next", LocalDate.class),
                days(row.getArray("due_answered")),
                days(row.getArray("due_awaited")));
    }

    private static List<LocalDate> days(Array array) throws SQLException {
        var days = new ArrayList<LocalDate>();
        Arrays.stream((Object[]) array.getArray()).forEach(day -> days.add(((Date) day).toLocalDate()));
        return List.copyOf(days);
    }

    private static Kept.@Nullable Newest newest(ResultSet row) throws SQLException {
        var period = Ledger.period(row.getString("last_period"));
        return period == null
                ? null
                : new Kept.Newest(
                        period,
                        State.valueOf(row.getString("last_state")),
                        row.getBigDecimal("last_value"),
                        Basis.valueOf(row.getString("last_status")));
    }

    private static Kept.Figure figure(ResultSet row) throws SQLException {
        var detail = detail(row.getString("detail"));
        var target = row.getBigDecimal("sum_target");
        var sums = target == null
                ? null
                : new Sums(
                        row.getBigDecimal("sum_baseline"),
                        target,
                        row.getBigDecimal("sum_actual"),
                        row.getBigDecimal("sum_times"),
                        row.getBoolean("sum_weighted"));
        return new Kept.Figure(
                new Amount(
                        row.getBigDecimal("amount_over"),
                        row.getBigDecimal("amount_under"),
                        reason(row.getString("amount_reason")),
                        Ledger.period(row.getString("amount_oldest")),
                        Ledger.period(row.getString("amount_newest")),
                        row.getInt("amount_values"),
                        row.getBoolean("amount_weighted")),
                new Progress(
                        row.getBigDecimal("percent"),
                        reason(row.getString("reason")),
                        row.getObject("met", Boolean.class),
                        detail.explanation(),
                        sums),
                detail);
    }

    private static @Nullable Reason reason(@Nullable String name) {
        return name == null ? null : Reason.valueOf(name);
    }

    private static Detail detail(String json) {
        try {
            return Keep.JSON.readValue(json, Detail.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept figure cannot be read", e);
        }
    }
}
