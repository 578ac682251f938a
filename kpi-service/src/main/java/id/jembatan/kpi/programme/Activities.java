package id.jembatan.kpi.programme;

import id.jembatan.kpi.neighbour.KnownPromise;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All activities and what they are linked with.
@ApplicationScoped
public class Activities implements PanacheRepositoryBase<Activity, UUID> {

    /// The activity waits for its predecessor.
    record Edge(UUID activity, UUID predecessor, int lagDays) {}

    /// The activity keeps the promise.
    record Keeping(UUID activity, KnownPromise promise) {}

    /// By the applied indicator the activity is seen to work; a scorecard of the programme has those of nobody too.
    record Measuring(
            UUID activity,
            UUID applied,
            String code,
            Wording label,
            @Nullable String definition,
            UUID scorecard) {}

    /// A promise of an agreement.
    record Loose(KnownPromise promise, @Nullable String reference, String title) {}

    List<Activity> of(UUID programme) {
        return find("programmeId = ?1 order by position, id", programme).list();
    }

    /// The activities of a programme by their codes.
    public Map<String, UUID> codes(UUID programme) {
        var codes = new HashMap<String, UUID>();
        for (var each : of(programme)) {
            if (each.code() != null) {
                codes.put(each.code(), each.id());
            }
        }
        return codes;
    }

    List<Edge> edges(UUID programme) {
        return getEntityManager()
                .createQuery(
                        "select new id.jembatan.kpi.programme.Activities$Edge(x.id, d.activity, d.lagDays)"
                                + " from Activity x join x.after d where x.programmeId = :programme",
                        Edge.class)
                .setParameter("programme", programme)
                .getResultList();
    }

    /// What the activities keep, as far as the caller may know of it.
    List<Keeping> keeping(UUID programme, Rows rows) {
        var query = getEntityManager()
                .createQuery(
                        "select new id.jembatan.kpi.programme.Activities$Keeping(x.id, o) from Activity x"
                                + " join x.promises xp join KnownPromise o on o.id = xp where x.programmeId = :programme"
                                + " and " + rows.agreements("o.agreementId"),
                        Keeping.class)
                .setParameter("programme", programme);
        rows.values().forEach(query::setParameter);
        return query.getResultList();
    }

    /// By what the activities are measured, as far as the caller may know of it.
    List<Measuring> measuring(UUID programme, Rows rows) {
        var query = getEntityManager()
                .createQuery(
                        "select new id.jembatan.kpi.programme.Activities$Measuring(x.id, a.id, i.code, i.label,"
                                + " a.definition, s.id) from Activity x join x.indicators xi"
                                + " join AppliedIndicator a on a.id = xi join Scorecard s on s.id = a.scorecardId"
                                + " join Indicator i on i.id = a.indicatorId where x.programmeId = :programme and "
                                + rows.scorecards("s"),
                        Measuring.class)
                .setParameter("programme", programme);
        rows.values().forEach(query::setParameter);
        return query.getResultList();
    }

    /// Which of these promises the caller may know of.
    ///
    /// @param agreement only those of this agreement; null for any
    Set<UUID> knownPromises(Collection<UUID> asked, @Nullable UUID agreement, Rows rows) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        var query = getEntityManager()
                .createQuery(
                        "select o.id from KnownPromise o where o.id in :asked"
                                + (agreement == null ? "" : " and o.agreementId = :agreement") + " and "
                                + rows.agreements("o.agreementId"),
                        UUID.class)
                .setParameter("asked", asked);
        if (agreement != null) {
            query.setParameter("agreement", agreement);
        }
        rows.values().forEach(query::setParameter);
        return new HashSet<>(query.getResultList());
    }

    /// Which of these applied indicators the caller may know of.
    Set<UUID> knownIndicators(Collection<UUID> asked, Rows rows) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        var query = getEntityManager()
                .createQuery(
                        "select a.id from AppliedIndicator a join Scorecard s on s.id = a.scorecardId"
                                + " where a.id in :asked and " + rows.scorecards("s"),
                        UUID.class)
                .setParameter("asked", asked);
        rows.values().forEach(query::setParameter);
        return new HashSet<>(query.getResultList());
    }

    /// Promises that are still owed and that no activity picked up, as far as the caller may know of them.
    Page<Loose> loose(@Nullable UUID agreement, @Nullable String side, Rows rows, Paging paging) {
        var where = new StringBuilder(rows.agreements("o.agreementId"))
                .append(" and o.state in ('NOT_PICKED_UP', 'PICKED_UP') and not exists (select 1 from Activity x"
                        + " join x.promises xp where xp = o.id and x.droppedReason is null)");
        Map<String, Object> values = new HashMap<>(rows.values());
        if (agreement != null) {
            where.append(" and o.agreementId = :agreement");
            values.put("agreement", agreement);
        }
        if (side != null) {
            where.append(" and o.side = :side");
            values.put("side", side);
        }
        var total = paging.wantsTotal() ? total(where.toString(), values) : 0;
        paging.after().ifPresent(cursor -> {
            where.append(" and o.id > :after");
            values.put("after", cursor.uuid(0));
        });
        var query = getEntityManager()
                .createQuery(
                        "select new id.jembatan.kpi.programme.Activities$Loose(o, k.reference, k.title)"
                                + " from KnownPromise o join KnownAgreement k on k.id = o.agreementId where " + where
                                + " order by o.id",
                        Loose.class);
        values.forEach(query::setParameter);
        var page = Page.of(
                query.setMaxResults(paging.limit() + 1).getResultList(),
                paging.limit(),
                it -> Cursor.of(it.promise().id()));
        return paging.wantsTotal() ? page.withTotal(total) : page;
    }

    private long total(String where, Map<String, Object> values) {
        var query = getEntityManager()
                .createQuery(
                        "select count(*) from KnownPromise o join KnownAgreement k on k.id = o.agreementId where "
                                + where,
                        Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
