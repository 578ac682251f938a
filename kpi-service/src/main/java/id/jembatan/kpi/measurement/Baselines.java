package id.jembatan.kpi.measurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// What baselines were before they were revised. The present ones lie with their applied indicators.
@ApplicationScoped
public class Baselines implements PanacheRepositoryBase<BaselineRevision, UUID> {

    /// In the order in which they were replaced.
    public List<BaselineRevision> of(UUID applied) {
        return list("appliedId = ?1 order by number", applied);
    }

    /// Those of everything on a card.
    public List<BaselineRevision> on(UUID card) {
        return list(
                "appliedId in (select a.id from AppliedIndicator a where a.scorecardId = ?1) order by appliedId, number",
                card);
    }
}
