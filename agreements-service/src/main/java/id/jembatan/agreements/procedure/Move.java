package id.jembatan.agreements.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A step of a procedure.
///
/// @param to the stage it leads to; null where the case stays in its stage
/// @param retroactive entered after the event: asks for the higher right
public record Move(
        String name,
        Label label,
        Set<String> from,
        @Nullable String to,
        String actor,
        String basis,
        boolean retroactive,
        When when,
        List<Requirement> needs,
        List<Effect> effects) {

    /// When a move stands open, besides its stages.
    ///
    /// @param condition what the papers must say; where they do not say it, the move is closed
    public record When(
            boolean onHold,
            boolean evenOnHold,
            @Nullable String withoutFlag,
            @Nullable String endReason,
            @Nullable Condition condition) {

        boolean holds(Situation at, Dossier dossier) {
            return (condition == null || condition.of(at, dossier) == Condition.Answer.YES) && holds(at);
        }

        private boolean holds(Situation at) {
            return (evenOnHold || onHold == at.onHold())
                    && (withoutFlag == null || !at.flags().contains(withoutFlag))
                    && (endReason == null || endReason.equals(at.endReason()));
        }
    }

    public String destination(String stage) {
        return to == null ? stage : to;
    }

    public boolean asksForReason() {
        return needs.stream().anyMatch(it -> it.need() instanceof Need.Reason);
    }

    /// The clock that this move starts, if it starts one.
    public Optional<String> startedClock() {
        return effects.stream()
                .filter(Effect.StartClock.class::isInstance)
                .map(it -> ((Effect.StartClock) it).clock())
                .findFirst();
    }

    boolean isPossible(Situation at) {
        return from.contains(at.stage()) && when.holds(at);
    }

    boolean isOpen(Situation at, Dossier dossier) {
        return from.contains(at.stage()) && when.holds(at, dossier);
    }
}
