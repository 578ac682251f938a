package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// All periods that are owed or locked.
@ApplicationScoped
public class ReportingPeriods implements PanacheRepositoryBase<ReportingPeriod, UUID> {

    /// In the order of time.
    public List<ReportingPeriod> of(UUID applied) {
        return find("appliedId", applied).stream()
                .sorted(Comparator.comparing(ReportingPeriod::period))
                .toList();
    }

    Optional<ReportingPeriod> of(UUID applied, Period period) {
        return find("appliedId = ?1 and period = ?2", applied, period).firstResultOptional();
    }

    Map<UUID, List<ReportingPeriod>> of(Collection<UUID> applied) {
        return applied.isEmpty()
                ? Map.of()
                : find("appliedId in ?1", applied).stream().collect(Collectors.groupingBy(ReportingPeriod::appliedId));
    }
}
