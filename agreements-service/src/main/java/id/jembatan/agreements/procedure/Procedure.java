package id.jembatan.agreements.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One version of one procedure. A case keeps the version it began with, whatever the law does next.
///
/// @param validFrom the first day it is in force; null while it is switched off and waits for its day
/// @param validUntil the last day; null while no end is known
/// @param side whose procedure it is: ours, or that of a partner, which we only watch
/// @param jurisdiction the country of a partner's procedure (ISO 3166-1 alpha-2)
/// @param note what a reader must know before he relies on it
/// @param checkedBy who checked the template against the law; null while nobody did
/// @param formerStages stages of earlier versions that have another name here
/// @param kinds the kinds of co-operation that go this way
/// @param opens the actors who may open a case
/// @param groups stages by the name that the template gives to a set of them, such as `alive`
public record Procedure(
        String code,
        int version,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Side side,
        @Nullable String jurisdiction,
        Certainty certainty,
        @Nullable Label note,
        List<String> sources,
        @Nullable String checkedBy,
        Map<String, String> formerStages,
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
        Map<String, Set<String>> groups,
        Map<String, Label> flags,
        Map<String, Clock> clocks,
        Map<String, Move> moves) {

    public enum Side {
        OURS,
        PARTNER
    }

    /// How well a template is founded. Only a person who has checked it makes it verified.
    public enum Certainty {
        VERIFIED,
        /// The law was read, but not every rule below it.
        PARTLY,
        /// Second-hand: good enough to record where a partner stands, not to rely on.
        UNVERIFIED
    }

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
    /// @param signs the type of text that this is the signed version of
    public record DocumentType(
            Label label,
            String provider,
            String basis,
            Set<Attribute> requires,
            Map<String, Label> parts,
            @Nullable String signs) {}

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

    /// The same version with other days: when it is in force is decided beside its text.
    Procedure inForce(@Nullable LocalDate from, @Nullable LocalDate until) {
        return Objects.equals(from, validFrom) && Objects.equals(until, validUntil)
                ? this
                : new Procedure(
                        code,
                        version,
                        from,
                        until,
                        side,
                        jurisdiction,
                        certainty,
                        note,
                        sources,
                        checkedBy,
                        formerStages,
                        label,
                        basis,
                        start,
                        kinds,
                        origins,
                        parameters,
                        actors,
                        opens,
                        documents,
                        checklists,
                        fields,
                        stages,
                        groups,
                        flags,
                        clocks,
                        moves);
    }

    public boolean isInForce(LocalDate day) {
        return validFrom != null && !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }

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
        var judged = judge(move, at, dossier);
        var lacking = judged.stream().filter(Judgement::stops).toList();
        if (!move.isOpen(at, dossier)) {
            return new Outcome.NotHere(move, open(at, dossier), lacking);
        }
        return lacking.isEmpty()
                ? new Outcome.Moved(move, move.destination(at.stage()), judged)
                : new Outcome.Lacking(move, lacking);
    }

    /// The moves that stand open now, in the order of the template.
    public List<Move> open(Situation at, Dossier dossier) {
        return moves.values().stream().filter(it -> it.isOpen(at, dossier)).toList();
    }

    /// The moves that lead from here, whatever their conditions say of a case: for looking at a template, not for
    /// moving.
    public List<Move> possible(Situation at) {
        return moves.values().stream().filter(it -> it.isPossible(at)).toList();
    }

    /// The needs that this case has; one whose condition says no is not asked at all.
    public List<Judgement> judge(Move move, Situation at, Dossier dossier) {
        return move.needs().stream()
                .filter(it -> it.isAsked(at, dossier))
                .map(dossier::judge)
                .toList();
    }

    /// The stage here of a case that stands in a stage of an earlier version, if there is one.
    public Optional<String> stageFor(String former) {
        return stages.containsKey(former) ? Optional.of(former) : Optional.ofNullable(formerStages.get(former));
    }

    /// The stages in which a term runs: those from which it can run out, by a move that asks that its last day is over.
    public Set<String> stagesWithTerm(String endField) {
        return moves.values().stream()
                .filter(move -> move.needs().stream()
                        .anyMatch(it -> it.need() instanceof Need.Past(var field) && field.equals(endField)))
                .flatMap(move -> move.from().stream())
                .collect(Collectors.toSet());
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
