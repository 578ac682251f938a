package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.indicator.NamedLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An observation as the API shows it.
///
/// @param indicator the applied indicator
/// @param level of an ordinal indicator
/// @param raw the words of a figure with the state `TEXT`
/// @param reachedOn the day of a milestone that was reached
/// @param parts the figure by dimension
/// @param corrects the observation in whose place it stands, and why (`reason`)
/// @param decision what a second person found, if he has looked
/// @param statements what partners said of it, as far as the caller may know
/// @param actions what the caller may do with it now
public record ObservationView(
        UUID id,
        UUID indicator,
        PeriodView period,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable LevelView level,
        @Nullable String raw,
        @Nullable LocalDate reachedOn,
        List<Part> parts,
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
        List<Statement> statements,
        List<String> actions) {

    /// Who decided, when, and what he noted.
    public record Decision(String by, Instant at, @Nullable String note) {}

    /// A level with its name in the caller's language.
    public record LevelView(String code, String label) {

        static @Nullable LevelView of(@Nullable NamedLevel level, Locale language) {
            return level == null
                    ? null
                    : new LevelView(level.code(), level.label().in(language));
        }
    }

    /// As it stood at that moment; nobody acts on the past.
    ///
    /// @param then the status it had
    public ObservationView asOf(Instant at, Observation.@Nullable Status then) {
        return new ObservationView(
                id,
                indicator,
                period,
                value,
                numerator,
                denominator,
                level,
                raw,
                reachedOn,
                parts,
                state,
                then == null ? status : then,
                reporter,
                source,
                certainty,
                comment,
                recordedAt,
                corrects,
                reason,
                decision == null || decision.at().isAfter(at) ? null : decision,
                statements.stream().filter(said -> !said.at().isAfter(at)).toList(),
                List.of());
    }

    /// @param ours whether the reader is of our side: what we noted for ourselves is not for a partner
    static ObservationView of(
            Observation it, @Nullable LevelView level, List<Statement> statements, boolean ours, List<String> actions) {
        var decision = it.decision();
        return new ObservationView(
                it.id(),
                it.appliedId(),
                PeriodView.of(it.period()),
                it.value(),
                it.numerator(),
                it.denominator(),
                level,
                it.raw(),
                it.reachedOn(),
                it.parts(),
                it.state(),
                it.status(),
                it.reporterName(),
                it.source(),
                it.certainty(),
                ours ? it.comment() : null,
                it.recordedAt(),
                it.corrects(),
                it.reason(),
                ours || decision == null ? decision : new Decision(decision.by(), decision.at(), null),
                statements,
                actions);
    }
}
