package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.State;
import id.jembatan.platform.outbox.DomainEvent;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A partner confirmed or disputed a figure that is shared with him, or a dispute was settled: whoever looks after the
/// case has something to do, or has it no more. Names of people stay here.
///
/// @param kind decides the type of the event
/// @param value the figure as we have it; `stated` as the partner says it, if he names a number
/// @param status of the figure now
/// @param note the words of the partner; `settlementNote` those of whoever settled it
public record PartnerSpoke(
        Kind kind,
        UUID observationId,
        UUID statementId,
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
        String partner,
        @Nullable BigDecimal stated,
        @Nullable String note,
        Statement.@Nullable Outcome outcome,
        @Nullable String settlementNote,
        long version)
        implements DomainEvent {

    /// What happened.
    public enum Kind {
        CONFIRMED,
        DISPUTED,
        SETTLED
    }

    static PartnerSpoke said(Observation it, Statement said, Place place) {
        return of(said.decision() == Statement.Decision.CONFIRMED ? Kind.CONFIRMED : Kind.DISPUTED, it, said, place);
    }

    static PartnerSpoke settled(Observation it, UUID statement, Place place) {
        var said = it.statements().stream()
                .filter(each -> each.id().equals(statement))
                .findFirst()
                .orElseThrow();
        return of(Kind.SETTLED, it, said, place);
    }

    private static PartnerSpoke of(Kind kind, Observation it, Statement said, Place place) {
        var settlement = said.settlement();
        return new PartnerSpoke(
                kind,
                it.id(),
                said.id(),
                place.card().id(),
                place.card().subjectKind(),
                place.card().subject(),
                place.applied().id(),
                place.indicator().code(),
                place.applied().definition(),
                PeriodView.of(it.period()),
                it.state(),
                it.value(),
                place.indicator().unit(),
                it.status(),
                said.partner(),
                said.value(),
                said.note(),
                settlement == null ? null : settlement.outcome(),
                settlement == null ? null : settlement.note(),
                it.version());
    }

    @Override
    public UUID subject() {
        return observationId;
    }

    @Override
    public String type() {
        return switch (kind) {
            case CONFIRMED -> "id.jembatan.observation.confirmed.v1";
            case DISPUTED -> "id.jembatan.observation.disputed.v1";
            case SETTLED -> "id.jembatan.observation.settled.v1";
        };
    }
}
