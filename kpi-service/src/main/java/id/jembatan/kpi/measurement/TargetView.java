package id.jembatan.kpi.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A target with everything that it was before.
///
/// @param value for an ordinal indicator the place of the level, from 1 up
public record TargetView(
        UUID id,
        UUID indicator,
        PeriodView period,
        Target.Scope scope,
        BigDecimal value,
        @Nullable String source,
        @Nullable String certainty,
        Instant setAt,
        String setBy,
        List<Revision> revisions) {

    /// A value that no longer holds.
    public record Revision(
            int number,
            BigDecimal value,
            @Nullable String source,
            @Nullable String certainty,
            Instant setAt,
            String setBy,
            Instant replacedAt,
            String reason,
            String approver) {}

    /// As it was at that moment, or nothing if it was not set yet.
    public Optional<TargetView> asOf(Instant at) {
        var before =
                revisions.stream().filter(it -> !it.replacedAt().isAfter(at)).toList();
        if (!setAt.isAfter(at)) {
            return Optional.of(
                    new TargetView(id, indicator, period, scope, value, source, certainty, setAt, setBy, before));
        }
        return revisions.stream()
                .filter(it -> !it.setAt().isAfter(at) && it.replacedAt().isAfter(at))
                .findFirst()
                .map(it -> new TargetView(
                        id,
                        indicator,
                        period,
                        scope,
                        it.value(),
                        it.source(),
                        it.certainty(),
                        it.setAt(),
                        it.setBy(),
                        before));
    }

    public static TargetView of(Target target, List<TargetRevision> revisions) {
        return new TargetView(
                target.id(),
                target.appliedId(),
                PeriodView.of(target.period()),
                target.scope(),
                target.value(),
                target.source(),
                target.certainty(),
                target.setAt(),
                target.setByName(),
                revisions.stream().map(TargetRevision::view).toList());
    }
}
