package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An observation as the API shows it.
///
/// @param indicator the applied indicator
/// @param corrects the observation in whose place it stands, and why (`reason`)
/// @param decision what a second person found, if he has looked
/// @param actions what the caller may do with it now
public record ObservationView(
        UUID id,
        UUID indicator,
        PeriodView period,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        State state,
        Observation.Status status,
        String reporter,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String comment,
        Instant recordedAt,
        @Nullable UUID corrects,
        @Nullable String reason,
        @Nullable Decision decision,
        List<String> actions) {

    /// Who decided, when, and what he noted.
    public record Decision(String by, Instant at, @Nullable String note) {}

    public static ObservationView of(Observation it, List<String> actions) {
        return new ObservationView(
                it.id(),
                it.appliedId(),
                PeriodView.of(it.period()),
                it.value(),
                it.numerator(),
                it.denominator(),
                it.state(),
                it.status(),
                it.reporterName(),
                it.source(),
                it.certainty(),
                it.comment(),
                it.recordedAt(),
                it.corrects(),
                it.reason(),
                it.decision(),
                actions);
    }
}
