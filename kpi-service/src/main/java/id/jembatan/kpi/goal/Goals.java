package id.jembatan.kpi.goal;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All goals.
@ApplicationScoped
public class Goals implements PanacheRepositoryBase<Goal, UUID> {

    private static final String WITH_SCORECARD = "select new id.jembatan.kpi.goal.Goals$Found(g, s.id)"
            + " from Goal g left join Scorecard s on s.goalId = g.id where ";

    /// A goal and the scorecard that measures it.
    public record Found(Goal goal, @Nullable UUID scorecard) {}

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

    /// Whether the parent stands under the goal already. Locks nothing but the parent's row: two goals that are put
    /// under
    /// each other at the same moment both pass through it.
    boolean isUnder(UUID parent, UUID goal) {
        @Nullable UUID next = parent;
        for (var steps = 0; next != null && steps < 1000; steps++) {
            if (next.equals(goal)) {
                return true;
            }
            next = findByIdOptional(next, LockModeType.PESSIMISTIC_WRITE)
                    .map(it -> it.changeable().parent())
                    .orElse(null);
        }
        return false;
    }

    Page<Found> page(Goal.@Nullable Kind kind, @Nullable UUID parent, Rows rows, Paging paging) {
        var where = new StringBuilder(rows.goals());
        Map<String, Object> values = new HashMap<>();
        if (kind != null) {
            where.append(" and g.kind = :kind");
            values.put("kind", kind);
        }
        if (parent != null) {
            where.append(" and g.parentId = :parent");
            values.put("parent", parent);
        }
        var total = paging.wantsTotal() ? total(where.toString(), values) : 0;
        paging.after().ifPresent(cursor -> {
            where.append(" and g.id > :after");
            values.put("after", cursor.uuid(0));
        });
        var query = getEntityManager().createQuery(WITH_SCORECARD + where + " order by g.id", Found.class);
        values.forEach(query::setParameter);
        var page = Page.of(
                query.setMaxResults(paging.limit() + 1).getResultList(),
                paging.limit(),
                found -> Cursor.of(found.goal().id()));
        return paging.wantsTotal() ? page.withTotal(total) : page;
    }

    private long total(String where, Map<String, Object> values) {
        var query = getEntityManager().createQuery("select count(*) from Goal g where " + where, Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
