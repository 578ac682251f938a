package id.jembatan.kpi.goal;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All goals.
@ApplicationScoped
public class Goals implements PanacheRepositoryBase<Goal, UUID> {

    private static final String WITH_SCORECARD = "select new id.jembatan.kpi.goal.Goals$Found(g, s.id)"
            + " from Goal g left join Scorecard s on s.goalId = g.id where ";

    /// Any number, as long as nobody else uses it: who changes the hierarchy holds this lock.
    private static final long HIERARCHY = 4_702_111_234_234L;

    private final Sql sql;

    Goals(Sql sql) {
        this.sql = sql;
    }

    /// A goal and the scorecard that measures it.
    public record Found(Goal goal, @Nullable UUID scorecard) {}

    /// A goal in the tree.
    record Branch(Goal goal, @Nullable UUID scorecard, long contributions) {}

    public Optional<Goal> coded(String code) {
        return find("code", code).firstResultOptional();
    }

    /// The goal, if the caller may know of it.
    public Optional<Found> visible(UUID id, Rows rows) {
        return getEntityManager()
                .createQuery(WITH_SCORECARD + "g.id = :id and " + rows.goals(), Found.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /// Lets one transaction at a time change who stands under whom: two goals that are put under each other at the same
    /// moment would each look fine alone.
    void oneAtATime() {
        sql.first("select pg_advisory_xact_lock(?)", row -> true, HIERARCHY);
    }

    /// Whether the parent is the goal itself or stands under it.
    boolean isUnder(UUID parent, UUID goal) {
        return sql.first("""
                        with recursive above (id, parent_id) as (
                            select id, parent_id from goal where id = ?
                            union
                            select g.id, g.parent_id from goal g join above a on g.id = a.parent_id
                        )
                        select 1 from above where id = ?""", row -> true, parent, goal).isPresent();
    }

    /// Keeps what a goal stood under until now, for figures of the past.
    void keepPast(Goal goal, @Nullable UUID parent, Instant at) {
        if (!Objects.equals(parent, goal.changeable().parent())) {
            sql.run("insert into goal_past (goal_id, parent_id, replaced_at) values (?, ?, ?)", goal.id(), parent, at);
        }
    }

    /// All goals with what contributes to them today, as far as the caller may know of it, in one query.
    List<Branch> branches(Rows rows) {
        var query = getEntityManager()
                .createQuery(
                        "select new id.jembatan.kpi.goal.Goals$Branch(g, s.id, (select count(c.id) from Contribution c"
                                + " left join KnownPartnership p on p.id = c.partnershipId"
                                + " left join AppliedIndicator a on a.id = c.appliedId"
                                + " left join Scorecard cs on cs.id = a.scorecardId where c.goalId = g.id and "
                                + Standing.hql("c") + " and " + rows.contributions("c", "p", "cs")
                                + ")) from Goal g left join Scorecard s on s.goalId = g.id where " + rows.goals()
                                + " order by g.id",
                        Branch.class)
                .setParameter("day", rows.today());
        rows.values().forEach(query::setParameter);
        return query.getResultList();
    }

    Page<Found> page(GoalFilter filter, Rows rows, Paging paging) {
        var where = new StringBuilder(rows.goals());
        Map<String, Object> values = new HashMap<>();
        filter.narrow(where, values, rows);
        var total = paging.wantsTotal() ? total(where.toString(), values) : 0;
        paging.after().ifPresent(cursor -> {
            where.append(" and g.id > :after");
            values.put("after", cursor.uuid(0));
        });
        var page = Page.of(
                list(where.toString(), values, paging.limit() + 1),
                paging.limit(),
                found -> Cursor.of(found.goal().id()));
        return paging.wantsTotal() ? page.withTotal(total) : page;
    }

    /// The next rows of the same list after an id, for an export.
    List<Found> next(GoalFilter filter, Rows rows, @Nullable UUID after, int atMost) {
        var where = new StringBuilder(rows.goals());
        Map<String, Object> values = new HashMap<>();
        filter.narrow(where, values, rows);
        if (after != null) {
            where.append(" and g.id > :after");
            values.put("after", after);
        }
        return list(where.toString(), values, atMost);
    }

    private List<Found> list(String where, Map<String, Object> values, int atMost) {
        var query = getEntityManager().createQuery(WITH_SCORECARD + where + " order by g.id", Found.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(atMost).getResultList();
    }

    private long total(String where, Map<String, Object> values) {
        var query = getEntityManager().createQuery("select count(*) from Goal g where " + where, Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
