package id.jembatan.kpi.rollup;

import id.jembatan.kpi.computation.Aggregation;
import id.jembatan.kpi.computation.Direction;
import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.Reading;
import id.jembatan.kpi.computation.Rhythm;
import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.computation.ValueRule;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what figures are made of, in three statements however many lines they are: as it is known now, or as it was
/// known at a moment, from the times at which everything was said, decided, set and replaced.
@ApplicationScoped
class Ledger {

    private static final String TERMS = """
            select a.id, a.scorecard_id, a.indicator_id, a.baseline_value, a.baseline_period, i.value_kind, i.decimals,
                i.minimum, i.maximum, i.direction, i.aggregation, i.rhythm, i.zero_baseline
            from applied_indicator a join indicator i on i.id = a.indicator_id where a.id = any (?)
            order by a.id""";

    /// One writer at a time makes the figures of a line, and sees what the others have written.
    private static final String LOCKED = TERMS + " for no key update of a";

    private static final String TERMS_THEN = """
            select a.id, a.scorecard_id, a.indicator_id, b.value as baseline_value, b.period as baseline_period,
                i.value_kind, i.decimals, i.minimum, i.maximum, i.direction, i.aggregation, i.rhythm, i.zero_baseline
            from applied_indicator a join indicator i on i.id = a.indicator_id
            left join lateral (
                select a.baseline_value as value, a.baseline_period as period
                    where coalesce(a.baseline_set_at, a.applied_at) <= ?
                union all
                (select r.value, r.period from baseline_revision r
                    where r.applied_id = a.id and coalesce(r.set_at, a.applied_at) <= ? and r.replaced_at > ?
                    order by r.number desc limit 1)
                limit 1) b on true
            where a.id = any (?) and a.applied_at <= ? order by a.id""";

    /// What is to be reached, and for which periods a figure is owed: one statement, as every write pays for it.
    private static final String AIMS = """
            select applied_id, period, scope, value, null::date as due_on from target where applied_id = any (?)
            union all
            select applied_id, period, 'OWED', null, due_on from reporting_period
            where applied_id = any (?) and origin <> 'LOCK'""";

    private static final String AIMS_THEN = """
            select t.applied_id, t.period, t.scope, v.value, null::date as due_on from target t
            cross join lateral (
                select t.value where t.set_at <= ?
                union all
                (select r.value from target_revision r
                    where r.target_id = t.id and r.set_at <= ? and r.replaced_at > ? order by r.number desc limit 1)
                limit 1) v
            where t.applied_id = any (?)
            union all
            select applied_id, period, 'OWED', null, due_on from reporting_period
            where applied_id = any (?) and owed_at <= ?""";

    private static final String READINGS = """
            select applied_id, status, period, state, value, numerator, denominator from observation
            where applied_id = any (?) and status in ('PLANNED', 'REPORTED', 'VERIFIED', 'DISPUTED')""";

    private static final String READINGS_THEN = """
            select o.applied_id, k.status, o.period, o.state, o.value, o.numerator, o.denominator
            from (select distinct on (s.applied_id, s.observation_id) s.observation_id, s.status
                from observation_status s where s.applied_id = any (?) and s.since <= ?
                order by s.applied_id, s.observation_id, s.since desc, s.id desc) k
            join observation o on o.id = k.observation_id
            where k.status in ('PLANNED', 'REPORTED', 'VERIFIED', 'DISPUTED')""";

    private static final Comparator<Reading> IN_ORDER = Comparator.comparing(Reading::period);

    private final Sql sql;

    Ledger(Sql sql) {
        this.sql = sql;
    }

    /// What is known now.
    List<Facts> now(Collection<UUID> applied) {
        return now(TERMS, applied);
    }

    /// The same, and nobody else makes these figures until the transaction ends.
    List<Facts> locked(Collection<UUID> applied) {
        return now(LOCKED, applied);
    }

    private List<Facts> now(String terms, Collection<UUID> applied) {
        var ids = ids(applied);
        var gathered = new Gathered(sql.list(terms, Ledger::terms, (Object) ids));
        sql.list(AIMS, gathered::aim, ids, ids);
        sql.list(READINGS, gathered::reading, (Object) ids);
        return gathered.facts();
    }

    /// What was known at that moment; lines that were not there yet are left out.
    List<Facts> then(Collection<UUID> applied, Instant at) {
        var ids = ids(applied);
        var gathered = new Gathered(sql.list(TERMS_THEN, Ledger::terms, at, at, at, ids, at));
        sql.list(AIMS_THEN, gathered::aim, at, at, at, ids, ids, at);
        sql.list(READINGS_THEN, gathered::reading, ids, at);
        return gathered.facts();
    }

    static UUID[] ids(Collection<UUID> applied) {
        return applied.stream().distinct().toArray(UUID[]::new);
    }

    private static final class Gathered {

        private final List<Terms> terms;
        private final Map<UUID, TreeMap<Period, BigDecimal>> targets = new HashMap<>();
        private final Map<UUID, Facts.End> ends = new HashMap<>();
        private final Map<UUID, Map<Period, Optional<LocalDate>>> schedules = new HashMap<>();
        private final Map<UUID, Map<Basis, List<Reading>>> readings = new HashMap<>();

        Gathered(List<Terms> terms) {
            this.terms = terms;
        }

        boolean aim(ResultSet row) throws SQLException {
            var applied = row.getObject("applied_id", UUID.class);
            var period = Period.parse(row.getString("period"));
            var value = row.getBigDecimal("value");
            switch (row.getString("scope")) {
                case "END" -> ends.put(applied, new Facts.End(period, value));
                case "OWED" ->
                    schedules
                            .computeIfAbsent(applied, _ -> new HashMap<>())
                            .put(period, Optional.ofNullable(row.getObject("due_on", LocalDate.class)));
                default ->
                    targets.computeIfAbsent(applied, _ -> new TreeMap<>()).put(period, value);
            }
            return true;
        }

        boolean reading(ResultSet row) throws SQLException {
            readings.computeIfAbsent(row.getObject("applied_id", UUID.class), _ -> new EnumMap<>(Basis.class))
                    .computeIfAbsent(Basis.valueOf(row.getString("status")), _ -> new ArrayList<>())
                    .add(new Reading(
                            Period.parse(row.getString("period")),
                            State.valueOf(row.getString("state")),
                            row.getBigDecimal("value"),
                            row.getBigDecimal("numerator"),
                            row.getBigDecimal("denominator")));
            return true;
        }

        List<Facts> facts() {
            // Whatever is computed looks at them in this order; what is sorted already is sorted again for nothing.
            readings.values().forEach(byBasis -> byBasis.values().forEach(each -> each.sort(IN_ORDER)));
            return terms.stream()
                    .map(each -> new Facts(
                            each,
                            targets.getOrDefault(each.applied(), new TreeMap<>()),
                            ends.get(each.applied()),
                            schedules.getOrDefault(each.applied(), Map.of()),
                            readings.getOrDefault(each.applied(), Map.of())))
                    .toList();
        }
    }

    private static Terms terms(ResultSet row) throws SQLException {
        var baseline = row.getBigDecimal("baseline_value");
        var period = period(row.getString("baseline_period"));
        return new Terms(
                row.getObject("id", UUID.class),
                row.getObject("scorecard_id", UUID.class),
                row.getObject("indicator_id", UUID.class),
                Direction.valueOf(row.getString("direction")),
                Aggregation.valueOf(row.getString("aggregation")),
                Rhythm.valueOf(row.getString("rhythm")),
                new ValueRule(
                        ValueKind.valueOf(row.getString("value_kind")),
                        row.getInt("decimals"),
                        row.getBigDecimal("minimum"),
                        row.getBigDecimal("maximum")),
                baseline == null && row.getBoolean("zero_baseline") ? BigDecimal.ZERO : baseline,
                period);
    }

    static @Nullable Period period(@Nullable String key) {
        return key == null ? null : Period.parse(key);
    }
}
