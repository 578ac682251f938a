package id.jembatan.kpi.portfolio;

import id.jembatan.kpi.neighbour.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/// The applied indicators that a caller may know of and asked for, as a common table `line` in SQL: one row for each,
/// made of what the writes keep and of nothing that was observed.
final class Lines {

    private static final String TABLE = """
            band as materialized (
            select t.indicator_id, b.band ->> 'code' as code, (b.band ->> 'from')::numeric as low,
                lead((b.band ->> 'from')::numeric) over (partition by t.indicator_id order by b.place) as high
            from (select distinct on (x.indicator_id) x.indicator_id, x.bands from indicator_threshold x
                where x.valid_from <= :today order by x.indicator_id, x.number desc) t
            cross join jsonb_array_elements(t.bands) with ordinality as b (band, place)),
            line as (
            select l.applied_id, l.scorecard_id, l.indicator_id, s.agreement_id, s.goal_id, s.programme_id, l.answered,
                l.last_period, l.last_value, l.last_status,
                l.answered + l.withheld as received,
                l.answered + l.withheld + l.said_nothing + rollup_silent(l, :today) as due,
                coalesce(v.amount_values, 0) > 0 as verified,
                coalesce(v.percent, r.percent) as percent,
                case when v.percent is not null then 'verified' when r.percent is not null then 'reported' end as basis,
                coalesce(b.code, 'cannot-say') as status
            from rollup_line l join scorecard s on s.id = l.scorecard_id
            left join rollup_figure v on v.applied_id = l.applied_id and v.basis = 'VERIFIED'
            left join rollup_figure r on r.applied_id = l.applied_id and r.basis = 'REPORTED'
            left join band b on b.indicator_id = l.indicator_id
                and (b.low is null or b.low <= coalesce(v.percent, r.percent))
                and (b.high is null or coalesce(v.percent, r.percent) < b.high)
                and coalesce(v.percent, r.percent) is not null
            where %s)""";

    /// The goals that a line serves: that of its card, and those to which its case or itself contributes.
    static final String GOALS = """
            (select line.goal_id as goal where line.goal_id is not null
            union select c.goal_id from contribution c
            where c.ended_reason is null and c.agreement_id = line.agreement_id
            union select c.goal_id from contribution c where c.ended_reason is null and c.applied_id = line.applied_id)""";

    private Lines() {}

    static String of(PortfolioFilter filter, Rows rows) {
        return TABLE.formatted(condition(filter, rows));
    }

    /// The condition on a scorecard `s` for the same.
    static String condition(PortfolioFilter filter, Rows rows) {
        var conditions = new ArrayList<String>();
        var narrowing = filter.narrowing();
        conditions.add(rows.cardsSql("s"));
        conditions.add(
                narrowing.any()
                        ? "s.agreement_id is not null and " + narrowing.agreements("s.agreement_id")
                        : "(s.agreement_id is null or " + narrowing.agreements("s.agreement_id") + ")");
        if (filter.kind != null) {
            conditions.add("s." + columnOf(filter.kind) + " is not null");
        }
        if (filter.goal != null) {
            conditions.add(rows.goals());
            conditions.add("(s.goal_id = :goal or exists (select from contribution c where c.goal_id = :goal"
                    + " and c.ended_reason is null and (c.agreement_id = s.agreement_id or c.applied_id in"
                    + " (select a.id from applied_indicator a where a.scorecard_id = s.id))))");
        }
        return String.join(" and ", conditions);
    }

    private static String columnOf(String kind) {
        return switch (kind) {
            case "AGREEMENT" -> "agreement_id";
            case "GOAL" -> "goal_id";
            default -> "programme_id";
        };
    }

    static Map<String, Object> values(PortfolioFilter filter, Rows rows) {
        var values = new HashMap<>(rows.values());
        values.putAll(filter.narrowing().values());
        values.put("today", rows.today());
        if (filter.goal != null) {
            values.put("goal", filter.goal);
        }
        return values;
    }
}
