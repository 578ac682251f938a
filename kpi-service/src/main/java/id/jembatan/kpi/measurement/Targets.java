package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.neighbour.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All targets and their revisions.
@ApplicationScoped
public class Targets implements PanacheRepositoryBase<Target, UUID> {

    /// The target of a period.
    public Optional<Target> of(UUID applied, Period period) {
        return of(applied, period, Target.Scope.PERIOD);
    }

    /// The target of a period, or the one end target, whatever its period.
    Optional<Target> of(UUID applied, Period period, Target.Scope scope) {
        return switch (scope) {
            case PERIOD ->
                find("appliedId = ?1 and period = ?2 and scope = ?3", applied, period, scope)
                        .firstResultOptional();
            case END -> find("appliedId = ?1 and scope = ?2", applied, scope).firstResultOptional();
        };
    }

    List<Target> ofUse(UUID applied) {
        return list("appliedId", applied);
    }

    public List<Target> on(UUID card) {
        return find("appliedId in (select a.id from AppliedIndicator a where a.scorecardId = ?1)", card)
                .list();
    }

    public List<TargetRevision> revisionsOn(UUID card) {
        return getEntityManager()
                .createQuery(
                        "select r from TargetRevision r join Target t on t.id = r.targetId"
                                + " join AppliedIndicator a on a.id = t.appliedId where a.scorecardId = :card"
                                + " order by r.targetId, r.number",
                        TargetRevision.class)
                .setParameter("card", card)
                .getResultList();
    }

    List<TargetRevision> revisionsOf(UUID target) {
        return getEntityManager()
                .createQuery(
                        "select r from TargetRevision r where r.targetId = :target order by r.number",
                        TargetRevision.class)
                .setParameter("target", target)
                .getResultList();
    }

    Optional<Target> visible(UUID id, Rows rows) {
        var query = getEntityManager()
                .createQuery(
                        "select t from Target t join AppliedIndicator a on a.id = t.appliedId"
                                + " join Scorecard s on s.id = a.scorecardId where t.id = :id and "
                                + rows.scorecards("s"),
                        Target.class)
                .setParameter("id", id);
        rows.values().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }
}
