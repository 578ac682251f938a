package id.jembatan.kpi.portfolio;

import id.jembatan.kpi.goal.Standing;
import id.jembatan.kpi.moment.AsOf;
import id.jembatan.kpi.neighbour.Narrowing;
import id.jembatan.kpi.neighbour.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The applied indicators that a caller may know of and asked for, as a common table `line` in SQL: one row for each,
/// made of what the writes keep and of nothing that was observed; as of the past, of what is handed in as `:known`.
final class Lines {

    private static final String TABLE = """
            band as materialized (
            select t.indicator_id, b.band ->> 'code' as code, (b.band ->> 'from')::numeric as low,
                lead((b.band ->> 'from')::numeric) over (partition by t.indicator_id order by b.place) as high
            from (select distinct on (x.indicator_id) x.indicator_id, x.bands from indicator_threshold x
                where x.valid_from <= :day and x.set_at <= :at order by x.indicator_id, x.number desc) t
            cross join jsonb_array_elements(t.bands) with ordinality as b (band, place)),
            known as ({known}),
            line as (
            select l.applied_id, l.scorecard_id, l.indicator_id, s.agreement_id, s.goal_id, s.programme_id,
                l.last_period, l.last_value, l.last_status, l.received, l.due, l.verified,
                l.verified or l.reported as answered,
                coalesce(l.verified_percent, l.reported_percent) as percent,
                case when l.verified_percent is not null then 'verified'
                    when l.reported_percent is not null then 'reported' end as basis,
                coalesce(b.code, 'cannot-say') as status
            from known l join scorecard s on s.id = l.scorecard_id
            left join band b on b.indicator_id = l.indicator_id
                and (b.low is null or b.low <= coalesce(l.verified_percent, l.reported_percent))
                and (b.high is null or coalesce(l.verified_percent, l.reported_percent) < b.high)
                and coalesce(l.verified_percent, l.reported_percent) is not null
            where {condition})""";

    /// A figure is there if a value is, or words: a sum that cannot be made of values does not make them go away.
    private static final String KEPT = """
            select l.applied_id, l.scorecard_id, l.indicator_id, l.last_period, l.last_value, l.last_status,
                l.answered + l.withheld as received,
                l.answered + l.withheld + l.said_nothing + rollup_silent(l, :day) as due,
                coalesce(v.amount_newest is not null or v.amount_reason = 'NOT_A_NUMBER', false) as verified,
                coalesce(r.amount_newest is not null or r.amount_reason = 'NOT_A_NUMBER', false) as reported,
                v.percent as verified_percent, r.percent as reported_percent
            from rollup_line l
            left join rollup_figure v on v.applied_id = l.applied_id and v.basis = 'VERIFIED'
            left join rollup_figure r on r.applied_id = l.applied_id and r.basis = 'REPORTED'""";

    private static final String KNOWN_THEN = """
            select * from jsonb_to_recordset(cast(:known as jsonb)) as k (applied_id uuid, scorecard_id uuid,
                indicator_id uuid, last_period text, last_value numeric, last_status text, received bigint, due bigint,
                verified boolean, reported boolean, verified_percent numeric, reported_percent numeric)""";

    /// The goals that a line serves by its card, its programme, its case or itself.
    private static final String GOALS = """
            (select line.goal_id as goal where line.goal_id is not null
            union select p.goal_id from programme p where p.id = line.programme_id and p.goal_id is not null
            union select c.goal_id from contribution c where c.agreement_id = line.agreement_id and {standing}
            union select c.goal_id from contribution c where c.applied_id = line.applied_id and {standing})""";

    /// The same of all lines at once, with the goals above those: what serves a goal serves the one above it.
    private static final String OF_GOAL = """
            , up as {goals}, above (id, goal) as (
            select up.id, up.id from up union select a.id, u.parent_id from above a join up u on u.id = a.goal
            where u.parent_id is not null),
            serving (applied_id, goal) as (
            select line.applied_id, line.goal_id from line where line.goal_id is not null
            union select line.applied_id, p.goal_id from line join programme p on p.id = line.programme_id
            where p.goal_id is not null
            union select line.applied_id, c.goal_id from line join contribution c on c.agreement_id = line.agreement_id
            where {standing}
            union select line.applied_id, c.goal_id from line join contribution c on c.applied_id = line.applied_id
            where {standing}),
            of_goal as (select distinct s.applied_id, a.goal from serving s join above a on a.id = s.goal)""";

    private static final String TREE = """
            (with recursive under as {goals}, tree (id) as (
            select cast(:goal as uuid) union select u.id from under u join tree t on u.parent_id = t.id)
            select id from tree)""";

    private static final String USES =
            "(select c.applied_id from contribution c where c.goal_id in {tree} and c.applied_id is not null"
                    + " and {standing})";

    private static final String OF_CARD =
            "s.id in (select a.scorecard_id from applied_indicator a where a.id in " + USES + ")";

    private static final String SERVES = """
            (s.goal_id in {tree} or s.programme_id in (select p.id from programme p where p.goal_id in {tree})
            or s.agreement_id in (select c.agreement_id from contribution c where c.goal_id in {tree}
            and c.agreement_id is not null and {standing}) or {line})""";

    private Lines() {}

    static String of(PortfolioFilter filter, Rows rows, AsOf asOf) {
        return TABLE.replace("{known}", asOf.past() ? KNOWN_THEN : KEPT)
                .replace("{condition}", condition(filter, rows, asOf, "l.applied_id"));
    }

    /// The goals of the row `line`, as a table.
    static String goals(AsOf asOf) {
        return then(GOALS, asOf);
    }

    /// A further common table, `of_goal`: which lines serve which goals.
    static String ofGoal(AsOf asOf) {
        return then(OF_GOAL, asOf);
    }

    /// The goal that was asked for and those under it, as a table of ids.
    static String tree(AsOf asOf) {
        return then(TREE, asOf);
    }

    private static String then(String sql, AsOf asOf) {
        return sql.replace("{goals}", Standing.goals(asOf.past()))
                .replace("{standing}", Standing.sql("c", asOf.past()));
    }

    /// The condition on a scorecard `s` for the same; a card serves a goal if anything on it does.
    static String cards(PortfolioFilter filter, Rows rows, AsOf asOf) {
        return condition(filter, rows, asOf, null) + (asOf.past() ? " and s.opened_at <= :at" : "");
    }

    /// @param line the id of an applied indicator on the card `s`; null for the card
    static String condition(PortfolioFilter filter, Rows rows, AsOf asOf, @Nullable String line) {
        var conditions = new ArrayList<String>();
        var narrowing = filter.narrowing();
        conditions.add(rows.cardsSql("s"));
        conditions.add(Narrowing.cardsSql("s"));
        if (narrowing.any()) {
            conditions.add("s.agreement_id is not null and " + narrowing.agreements("s.agreement_id"));
        }
        if (filter.kind != null) {
            conditions.add("s." + columnOf(filter.kind) + " is not null");
        }
        if (filter.goal != null) {
            conditions.add(rows.goals());
            var serves = SERVES.replace("{line}", line == null ? OF_CARD : line + " in " + USES);
            conditions.add(then(serves.replace("{tree}", TREE), asOf));
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

    static Map<String, Object> values(PortfolioFilter filter, Rows rows, AsOf asOf) {
        var values = new HashMap<>(rows.values());
        values.putAll(filter.narrowing().values());
        values.put("day", asOf.day());
        values.put("at", asOf.at());
        if (filter.goal != null) {
            values.put("goal", filter.goal);
        }
        return values;
    }
}
