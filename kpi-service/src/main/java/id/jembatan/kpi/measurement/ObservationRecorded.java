package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.platform.outbox.DomainEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An observation was recorded, verified, returned, disputed, settled or corrected: its state now. Names of people stay
/// here. A field may be added, never taken away.
///
/// @param about the agreement, goal or programme, by `aboutKind`
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
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String level,
        @Nullable String raw,
        @Nullable LocalDate reachedOn,
        List<Part> parts,
        String unit,
        Observation.Status status,
        @Nullable String source,
        @Nullable UUID corrects,
        long version)
        implements DomainEvent {

    static ObservationRecorded of(Observation it, Scorecard card, AppliedIndicator applied, Indicator indicator) {
        var level = indicator.levelAt(it.value());
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
                it.numerator(),
                it.denominator(),
                level == null ? null : level.code(),
                it.raw(),
                it.reachedOn(),
                it.parts(),
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
