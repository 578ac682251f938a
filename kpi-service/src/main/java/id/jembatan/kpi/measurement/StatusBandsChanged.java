package id.jembatan.kpi.measurement;

import id.jembatan.kpi.indicator.AfterThresholds;
import id.jembatan.kpi.indicator.Indicator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.stream.Collectors;

/// Where thresholds are set, the status of every use of the definition may be another.
@ApplicationScoped
class StatusBandsChanged implements AfterThresholds {

    private final EntityManager entities;
    private final FigureChanges changes;

    StatusBandsChanged(EntityManager entities, FigureChanges changes) {
        this.entities = entities;
        this.changes = changes;
    }

    private record Use(UUID applied, UUID card) {}

    @Override
    public void after(Indicator indicator) {
        changes.tellAll(entities.createQuery(
                        "select a.id, a.scorecardId from AppliedIndicator a where a.indicatorId = :id", Object[].class)
                .setParameter("id", indicator.id())
                .getResultStream()
                .map(row -> new Use((UUID) row[0], (UUID) row[1]))
                .collect(Collectors.toMap(Use::applied, Use::card)));
    }
}
