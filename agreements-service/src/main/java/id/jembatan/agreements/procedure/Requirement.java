package id.jembatan.agreements.procedure;

import org.jspecify.annotations.Nullable;

/// A need with what a person has to know about it.
///
/// @param basis the article that asks for it
/// @param provider the actor who can provide it
/// @param advisory only a warning: the move is possible without it
/// @param when the cases that have this need; null where all have it
public record Requirement(
        Need need,
        Label label,
        String basis,
        String provider,
        boolean advisory,
        @Nullable Condition when) {

    /// Whether this case has the need. Where that cannot be decided, it has: a gap in the papers must not spare one.
    boolean isAsked(Situation at, Dossier dossier) {
        return when == null || when.of(at, dossier) != Condition.Answer.NO;
    }

    /// Whether all that the other one asks for is asked for here, in every case.
    boolean covers(Requirement other) {
        return !advisory
                && when == null
                && (need.equals(other.need)
                        || need instanceof Need.Paper(var type, var attributes)
                                && other.need instanceof Need.Paper(var same, var fewer)
                                && type.equals(same)
                                && attributes.containsAll(fewer));
    }

    Requirement only(@Nullable Condition condition) {
        return new Requirement(need, label, basis, provider, advisory, condition);
    }
}
