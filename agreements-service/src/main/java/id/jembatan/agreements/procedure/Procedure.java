package id.jembatan.agreements.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One version of one procedure. A case keeps the version it began with, whatever the law does next.
///
/// @param kinds the kinds of co-operation that go this way
/// @param opens the actors who may open a case
/// @param checkedBy who checked the template against the law; null while nobody did
public record Procedure(
        String code,
        int version,
        LocalDate validFrom,
        @Nullable String checkedBy,
        Label label,
        String basis,
        String start,
        Map<String, Label> kinds,
        Map<String, Label> origins,
        Map<String, Boolean> parameters,
        Map<String, Actor> actors,
        Set<String> opens,
        Map<String, DocumentType> documents,
        Map<String, Checklist> checklists,
        Map<String, Field> fields,
        Map<String, Stage> stages,
        Map<String, Label> flags,
        Map<String, Clock> clocks,
        Map<String, Move> moves) {

    /// @param acts realm roles that are this actor
    /// @param records realm roles that may write down what this body did
    public record Actor(Label label, Set<String> acts, Set<String> records) {

        public boolean isPlayedBy(Set<String> roles) {
            return roles.stream().anyMatch(role -> acts.contains(role) || records.contains(role));
        }

        /// Whether somebody with these roles is the actor, not only the one who writes down what the actor did.
        public boolean actsAs(Set<String> roles) {
            return roles.stream().anyMatch(acts::contains);
        }
    }

    /// @param parts the parts that the document must have, by code; empty where the law names none
    public record DocumentType(
            Label label, String provider, String basis, Set<Attribute> requires, Map<String, Label> parts) {}

    public record Checklist(Label label, String provider, String basis, Map<String, Label> items) {}

    /// @param fixedIn stages in which only a move changes the field, once it is filled
    public record Field(
            Label label,
            FieldType type,
            String provider,
            String basis,
            Map<String, Label> choices,
            Set<String> fixedIn) {}

    public enum FieldType {
        TEXT,
        DATE,
        NUMBER,
        CHOICE,
        CASE
    }

    public record Stage(Label label, boolean isFinal) {}

    /// @param from where it begins: `TYPE.attribute`
    /// @param calendar whose holidays are no working days
    public record Clock(Label label, int workingDays, String calendar, String from, String basis, String actor) {}

    /// What would come of it. Changes nothing, so a screen may ask before it shows a button.
    ///
    /// @param plays whether the caller may make this move, by role and right
    public Outcome attempt(String name, Situation at, Dossier dossier, Predicate<Move> plays) {
        var move = moves.get(name);
        if (move == null) {
            return new Outcome.NoSuchMove(name);
        }
        if (!plays.test(move)) {
            return new Outcome.NotYours(move);
        }
        var judged = judge(move, dossier);
        var lacking = judged.stream().filter(Judgement::stops).toList();
        if (!move.isOpen(at)) {
            return new Outcome.NotHere(move, open(at), lacking);
        }
        return lacking.isEmpty()
                ? new Outcome.Moved(move, move.destination(at.stage()), judged)
                : new Outcome.Lacking(move, lacking);
    }

    /// The moves that stand open now, in the order of the template.
    public List<Move> open(Situation at) {
        return moves.values().stream().filter(it -> it.isOpen(at)).toList();
    }

    public List<Judgement> judge(Move move, Dossier dossier) {
        return move.needs().stream().map(dossier::judge).toList();
    }

    public Actor actor(String actor) {
        return known(actors.get(actor), actor);
    }

    public Stage stage(String stage) {
        return known(stages.get(stage), stage);
    }

    public Clock clock(String clock) {
        return known(clocks.get(clock), clock);
    }

    public Checklist checklist(String checklist) {
        return known(checklists.get(checklist), checklist);
    }

    /// The reader has proved that every name of a template leads somewhere; a miss is a name from outside.
    private static <T> T known(@Nullable T found, String name) {
        if (found == null) {
            throw new IllegalArgumentException(name);
        }
        return found;
    }
}
