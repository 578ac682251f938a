package id.jembatan.kpi.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
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
