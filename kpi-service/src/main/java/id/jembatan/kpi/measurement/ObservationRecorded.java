package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.platform.outbox.DomainEvent;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An observation was recorded, verified, rejected or corrected: its state now. Names of people stay here. A field may
/// be
/// added, never taken away.
///
/// @param about the agreement or the goal, by `aboutKind`
public record ObservationRecorded(
        UUID observationId,
        UUID scorecardId,
        SubjectKind aboutKind,
        UUID about,
        UUID indicatorId,
        String indicatorCode,
        @Nullable String definition,
        PeriodView period,
        State state,
        @Nullable BigDecimal value,
        String unit,
        Observation.Status status,
        @Nullable String source,
        @Nullable UUID corrects,
        long version)
        implements DomainEvent {

    static ObservationRecorded of(Observation it, Scorecard card, AppliedIndicator applied, Indicator indicator) {
        return new ObservationRecorded(
                it.id(),
                card.id(),
                card.subjectKind(),
                card.subject(),
                applied.id(),
                indicator.code(),
                applied.definition(),
                PeriodView.of(it.period()),
                it.state(),
                it.value(),
                indicator.unit(),
                it.status(),
                it.source(),
                it.corrects(),
                it.version());
    }

    @Override
    public UUID subject() {
        return observationId;
    }

    @Override
    public String type() {
        return "id.jembatan.observation.recorded.v1";
    }
}
