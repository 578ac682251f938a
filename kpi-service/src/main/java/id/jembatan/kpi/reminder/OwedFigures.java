package id.jembatan.kpi.reminder;

import id.jembatan.kpi.measurement.Observation;
import id.jembatan.kpi.measurement.ReportingPeriod;
import id.jembatan.kpi.neighbour.Narrowing;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is owed: each period with a due day for which nobody has reported yet and that is not locked.
@ApplicationScoped
public class OwedFigures {

    private static final String FROM = " from ReportingPeriod p join AppliedIndicator a on a.id = p.appliedId"
            + " join Scorecard s on s.id = a.scorecardId join Indicator i on i.id = a.indicatorId"
            + " left join Programme r on r.id = s.programmeId"
            + " left join KnownAgreement k on k.id = coalesce(s.agreementId, r.agreementId)"
            + " left join Goal g on g.id = s.goalId"
            + " where p.dueOn <= :until and p.origin <> :lock and p.lockedAt is null"
            + " and not exists (select 1 from Observation o where o.appliedId = p.appliedId and o.period = p.period"
            + " and o.status in :standing) and ";
    private static final String SELECT = "select new id.jembatan.kpi.reminder.OwedFigure(p,"
            + " new id.jembatan.kpi.measurement.Place(s, a, i, k.agency), k.reference, k.title, g.code)";

    private final EntityManager entities;

    OwedFigures(EntityManager entities) {
        this.entities = entities;
    }

    /// What a list is narrowed to.
    ///
    /// @param until the last due day
    /// @param mine only uses whose owner is the caller's account
    /// @param changeable only what the caller may report
    public record Filter(LocalDate until, @Nullable UUID scorecard, boolean mine, boolean changeable) {}

    private record Condition(String hql, Map<String, Object> values) {}

    /// The longest due first.
    public List<OwedFigure> find(Filter filter, Caller caller, Rows rows, @Nullable Cursor after, int most) {
        var condition = condition(filter, caller, rows);
        var hql = new StringBuilder(SELECT + condition.hql());
        if (after != null) {
            hql.append(" and (p.dueOn > :afterDay or p.dueOn = :afterDay and p.id > :afterId)");
            condition.values().put("afterDay", after.day(0));
            condition.values().put("afterId", after.uuid(1));
        }
        var query = entities.createQuery(hql + " order by p.dueOn, p.id", OwedFigure.class);
        condition.values().forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    long count(Filter filter, Caller caller, Rows rows) {
        var condition = condition(filter, caller, rows);
        var query = entities.createQuery("select count(*)" + condition.hql(), Long.class);
        condition.values().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static Condition condition(Filter filter, Caller caller, Rows rows) {
        var values = new HashMap<>(rows.values());
        values.put("until", filter.until());
        values.put("lock", ReportingPeriod.Origin.LOCK);
        values.put("standing", Observation.Status.STANDING);
        var hql = new StringBuilder(FROM + Narrowing.cards("s") + " and " + rows.scorecards("s"));
        if (filter.scorecard() != null) {
            hql.append(" and s.id = :card");
            values.put("card", filter.scorecard());
        }
        if (filter.mine()) {
            hql.append(" and a.ownerAccount in :me");
            values.put("me", List.of(caller.subject(), caller.name()));
        }
        if (filter.changeable()) {
            hql.append(" and ").append(rows.changeable("k.agency"));
            values.putAll(rows.changeableValues());
        }
        return new Condition(hql.toString(), values);
    }
}
