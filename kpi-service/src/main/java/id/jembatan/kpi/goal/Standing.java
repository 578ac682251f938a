package id.jembatan.kpi.goal;

/// When a contribution counts: the one place that says it, for every list, figure and report.
///
/// It has not ended, and its last day is not surely over. As of a moment that is past, by what was known then: it had
/// been declared, nobody had ended it yet, and its last day is the one that it had then.
public final class Standing {

    private Standing() {}

    /// A condition (HQL) on the alias of a contribution, today. Parameter `:day`.
    public static String hql(String contribution) {
        return "(" + contribution + ".endedReason is null and (" + contribution + ".lastDay is null or " + contribution
                + ".lastDay >= :day))";
    }

    /// The same in SQL.
    ///
    /// @param past whether it is asked as of the moment `:at`, besides `:day`
    public static String sql(String contribution, boolean past) {
        var condition = past ? THEN : "(c.ended_reason is null and coalesce(c.last_day >= :day, true))";
        return condition.replace("c.", contribution + ".");
    }

    /// What it was before it was changed is kept with the moment until which it was so; the first of these after the
    /// moment is what held then.
    private static final String THEN = """
            (c.created_at <= :at and (c.ended_at is null or c.ended_at > :at) and coalesce((coalesce(
            (select array[z.last_day] from contribution_past z where z.contribution_id = c.id and z.replaced_at > :at
            order by z.replaced_at limit 1), array[c.last_day]))[1] >= :day, true))""";

    /// The goals with the one above each, in SQL, as a table with `id` and `parent_id`.
    ///
    /// @param past whether it is asked as of the moment `:at`
    public static String goals(boolean past) {
        return past ? GOALS_THEN : "(select o.id, o.parent_id from goal o)";
    }

    private static final String GOALS_THEN = """
            (select o.id, (coalesce((select array[z.parent_id] from goal_past z where z.goal_id = o.id
            and z.replaced_at > :at order by z.replaced_at limit 1), array[o.parent_id]))[1] as parent_id
            from goal o where o.created_at <= :at)""";
}
