package id.jembatan.kpi.report;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.Reading;
import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.measurement.Observation.Status;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Baselines, targets, periods that are owed and figures as they were at a moment: three queries, however many
/// uses there are.
@ApplicationScoped
class Figures {

    /// A baseline that was revised later was another then; one that was given later was none.
    private static final String BASELINES = """
            select a.id as applied_id, case when old.id is null then a.baseline_value else old.value end as value,
                case when old.id is null then a.baseline_period else old.period end as period
            from applied_indicator a
            left join lateral (select r.* from baseline_revision r
                where r.applied_id = a.id and r.replaced_at >= :end order by r.number limit 1) old on true
            where a.id = any(cast(:uses as uuid[]))
            and coalesce(case when old.id is null then a.baseline_set_at else old.set_at end, a.applied_at) < :end
            and case when old.id is null then a.baseline_period else old.period end is not null""";

    /// A target that was revised later had its old value then. With them, for which periods a figure was owed.
    private static final String AIMS = """
            select t.applied_id, t.period, t.scope, coalesce(old.value, t.value) as value, cast(null as date) as due_on
            from target t
            left join lateral (select r.value from target_revision r
                where r.target_id = t.id and r.replaced_at >= :end order by r.number limit 1) old on true
            where t.applied_id = any(cast(:uses as uuid[]))
            and coalesce((select min(r.set_at) from target_revision r where r.target_id = t.id), t.set_at) < :end
            union all
            select p.applied_id, p.period, 'OWED', null, p.due_on from reporting_period p
            where p.applied_id = any(cast(:uses as uuid[])) and p.origin <> 'LOCK' and p.created_at < :end""";

    /// With the status that each had then.
    private static final String OBSERVATIONS = """
            select o.applied_id, o.period, o.state, o.value, o.numerator, o.denominator, o.raw, was.status
            from observation o
            cross join lateral (select s.status from observation_status s
                where s.observation_id = o.id and s.since < :end order by s.since desc, s.id desc limit 1) was
            where o.applied_id = any(cast(:uses as uuid[]))
            and was.status in ('PLANNED', 'REPORTED', 'VERIFIED', 'DISPUTED')
            order by o.id""";

    private final Sql sql;

    Figures(Sql sql) {
        this.sql = sql;
    }

    /// One figure.
    record Said(Reading reading, Status status, @Nullable String raw) {}

    record Baseline(@Nullable BigDecimal value, Period period) {}

    /// Where the whole use is to end.
    record End(Period period, BigDecimal value) {}

    /// What is known of one use.
    ///
    /// @param targets of the periods
    /// @param schedule for which periods somebody said that a figure is owed, with the last day in time
    record OfUse(
            @Nullable Baseline baseline,
            SortedMap<Period, BigDecimal> targets,
            @Nullable End end,
            Map<Period, Optional<LocalDate>> schedule,
            List<Said> said) {

        static final OfUse NOTHING = new OfUse(null, new TreeMap<>(), null, Map.of(), List.of());
    }

    Map<UUID, OfUse> of(Collection<UUID> uses, Instant end) {
        Map<String, Object> values = Map.of("uses", uses.toArray(UUID[]::new), "end", end);
        var baselines = new HashMap<UUID, Baseline>();
        sql.list(
                BASELINES,
                row -> baselines.put(use(row), new Baseline(row.getBigDecimal("value"), period(row))),
                values);
        var aims = new Aims();
        sql.list(AIMS, aims::take, values);
        var said = new HashMap<UUID, List<Said>>();
        sql.list(
                OBSERVATIONS,
                row -> said.computeIfAbsent(use(row), _ -> new ArrayList<>()).add(said(row)),
                values);
        var all = new HashMap<UUID, OfUse>();
        uses.forEach(use -> all.put(
                use,
                new OfUse(
                        baselines.get(use),
                        aims.targets.getOrDefault(use, new TreeMap<>()),
                        aims.ends.get(use),
                        aims.schedules.getOrDefault(use, Map.of()),
                        said.getOrDefault(use, List.of()))));
        return all;
    }

    private static final class Aims {

        private final Map<UUID, SortedMap<Period, BigDecimal>> targets = new HashMap<>();
        private final Map<UUID, End> ends = new HashMap<>();
        private final Map<UUID, Map<Period, Optional<LocalDate>>> schedules = new HashMap<>();

        boolean take(ResultSet row) throws SQLException {
            var use = use(row);
            switch (row.getString("scope")) {
                case "END" -> ends.put(use, new End(period(row), row.getBigDecimal("value")));
                case "OWED" ->
                    schedules
                            .computeIfAbsent(use, _ -> new HashMap<>())
                            .put(period(row), Optional.ofNullable(row.getObject("due_on", LocalDate.class)));
                default ->
                    targets.computeIfAbsent(use, _ -> new TreeMap<>()).put(period(row), row.getBigDecimal("value"));
            }
            return true;
        }
    }

    private static UUID use(ResultSet row) throws SQLException {
        return row.getObject("applied_id", UUID.class);
    }

    private static Period period(ResultSet row) throws SQLException {
        return Period.parse(row.getString("period"));
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                new Reading(
                        period(row),
                        State.valueOf(row.getString("state")),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator")),
                Status.valueOf(row.getString("status")),
                row.getString("raw"));
    }
}
