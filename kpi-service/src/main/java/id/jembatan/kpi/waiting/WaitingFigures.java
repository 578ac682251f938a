package id.jembatan.kpi.waiting;

import id.jembatan.kpi.measurement.Observation;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.page.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds what waits, the longest first.
@ApplicationScoped
class WaitingFigures {

    private static final String FROM = " from Observation o join AppliedIndicator a on a.id = o.appliedId"
            + " join Scorecard s on s.id = a.scorecardId join Indicator i on i.id = a.indicatorId"
            + " left join Programme r on r.id = s.programmeId left join Goal g on g.id = s.goalId"
            + " left join KnownAgreement k on k.id = coalesce(s.agreementId, r.agreementId)"
            + " where o.status = :status and not exists (select 1 from Observation n where n.corrects = o.id) and ";
    private static final String SELECT = "select new id.jembatan.kpi.waiting.WaitingFigure(o,"
            + " new id.jembatan.kpi.measurement.Place(s, a, i, k.agency),"
            + " coalesce(g.code, case when s.programmeId is null then k.reference else r.code end),"
            + " case when s.programmeId is null then k.title else null end, g.title, r.title,"
            + " (select count(e.id) from Evidence e where e.observationId = o.id and e.withdrawnAt is null and %s))";

    private final EntityManager entities;

    WaitingFigures(EntityManager entities) {
        this.entities = entities;
    }

    /// One more than the limit: is there a next page?
    List<WaitingFigure> find(Observation.Status status, @Nullable UUID scorecard, Rows rows, Paging paging) {
        var values = values(status, scorecard, rows);
        var hql = new StringBuilder(SELECT.formatted(rows.files("e.shared", "e.withdrawnAt")))
                .append(condition(scorecard, rows));
        paging.after().ifPresent(cursor -> {
            hql.append(" and o.id > :after");
            values.put("after", cursor.uuid(0));
        });
        var query = entities.createQuery(hql + " order by o.id", WaitingFigure.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(paging.limit() + 1).getResultList();
    }

    long count(Observation.Status status, @Nullable UUID scorecard, Rows rows) {
        var query = entities.createQuery("select count(*)" + condition(scorecard, rows), Long.class);
        values(status, scorecard, rows).forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static String condition(@Nullable UUID scorecard, Rows rows) {
        return FROM + rows.scorecards("s") + (scorecard == null ? "" : " and s.id = :card");
    }

    private static Map<String, Object> values(Observation.Status status, @Nullable UUID scorecard, Rows rows) {
        var values = new HashMap<>(rows.values());
        values.put("status", status);
        if (scorecard != null) {
            values.put("card", scorecard);
        }
        return values;
    }
}
