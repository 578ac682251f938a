package id.jembatan.agreements.procedure;

import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a move or a need is there, in the Common Expression Language: `fields.unbudgeted == 'yes'`. It sees the case
/// and nothing else, has no loops and no functions that could take long, and was proved when its template was
/// published; so it is made ready only when it is first asked.
public final class Condition {

    /// What a condition says of a case. A gap in the case is not a no.
    public enum Answer {
        YES,
        NO,
        UNDECIDED
    }

    private final String text;
    private final Vocabulary vocabulary;
    private volatile CelRuntime.@Nullable Program program;

    Condition(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    public String text() {
        return text;
    }

    Answer of(Situation at, Dossier dossier) {
        try {
            var said = program().eval((String name) -> value(name, at, dossier));
            return Boolean.TRUE.equals(said) ? Answer.YES : Boolean.FALSE.equals(said) ? Answer.NO : Answer.UNDECIDED;
        } catch (CelEvaluationException e) {
            return Answer.UNDECIDED; // something that it asks for is not filled in
        }
    }

    private Optional<Object> value(String name, Situation at, Dossier dossier) {
        return vocabulary.value(name, at, dossier);
    }

    private CelRuntime.Program program() {
        var ready = program;
        if (ready == null) {
            try {
                ready = vocabulary.program(text);
            } catch (CelValidationException | CelEvaluationException e) {
                throw new IllegalStateException(
                        "A published template holds a condition that cannot be read: " + text, e);
            }
            program = ready;
        }
        return ready;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Condition it && it.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
