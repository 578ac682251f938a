package id.jembatan.kpi.measurement;

import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.platform.outbox.DomainEvent;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A target was set or revised. Names of people stay here. A field may be added, never taken away.
///
/// @param about the agreement, goal or programme, by `aboutKind`
/// @param revisions how many values it had before this one
public record TargetSet(
        UUID targetId,
        UUID scorecardId,
        SubjectKind aboutKind,
        UUID about,
        UUID indicatorId,
        String indicatorCode,
        @Nullable String definition,
        PeriodView period,
        Target.Scope scope,
        BigDecimal value,
        String unit,
        @Nullable String source,
        @Nullable String certainty,
        int revisions,
        long version)
        implements DomainEvent {

    static TargetSet of(Target target, int revisions, Scorecard card, AppliedIndicator applied, Indicator indicator) {
        return new TargetSet(
                target.id(),
                card.id(),
                card.subjectKind(),
                card.subject(),
                applied.id(),
                indicator.code(),
                applied.definition(),
                PeriodView.of(target.period()),
                target.scope(),
                target.value(),
                indicator.unit(),
                target.source(),
                target.certainty(),
                revisions,
                target.version());
    }

    @Override
    public UUID subject() {
        return targetId;
    }

    @Override
    public String type() {
        return "id.jembatan.target.set.v1";
    }
}
