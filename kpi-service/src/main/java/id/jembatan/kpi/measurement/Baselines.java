package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Period;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What baselines were before they were revised. The present ones lie with their applied indicators.
@ApplicationScoped
public class Baselines implements PanacheRepositoryBase<BaselineRevision, UUID> {

    /// From where a use sets out.
    ///
    /// @param raw the words of a baseline that is no number
    public record Start(
            @Nullable BigDecimal value,
            @Nullable String raw,
            Period period,
            @Nullable String source) {

        /// The one that holds now; null if nobody gave one.
        public static @Nullable Start of(AppliedIndicator it) {
            var period = it.baselinePeriod();
            return period == null ? null : new Start(it.baselineValue(), it.baselineRaw(), period, it.baselineSource());
        }

        private static @Nullable Start of(BaselineRevision it) {
            var period = it.period();
            return period == null ? null : new Start(it.value(), it.raw(), period, it.source());
        }
    }

    /// The baselines of everything on a card as they were then; uses that had none then are left out.
    public Map<UUID, Start> then(Collection<AppliedIndicator> uses, UUID card, Instant at) {
        var past = on(card).stream().collect(Collectors.groupingBy(BaselineRevision::appliedId));
        var then = new HashMap<UUID, Start>();
        for (var use : uses) {
            var start = heldBy(use.baselineSetAt(), use, at)
                    ? Start.of(use)
                    : past.getOrDefault(use.id(), List.of()).stream()
                            .filter(it -> heldBy(it.setAt(), use, at)
                                    && it.replacedAt().isAfter(at))
                            .max(Comparator.comparing(BaselineRevision::number))
                            .map(Start::of)
                            .orElse(null);
            if (start != null) {
                then.put(use.id(), start);
            }
        }
        return then;
    }

    /// One that was set before this was kept is as old as the use.
    private static boolean heldBy(@Nullable Instant setAt, AppliedIndicator use, Instant at) {
        return !Objects.requireNonNullElse(setAt, use.appliedAt()).isAfter(at);
    }

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
