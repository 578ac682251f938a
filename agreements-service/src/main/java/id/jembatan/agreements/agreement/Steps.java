package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.Agreement.Step;
import id.jembatan.agreements.procedure.Dossier;
import id.jembatan.agreements.procedure.Effect;
import id.jembatan.agreements.procedure.Judgement;
import id.jembatan.agreements.procedure.Move;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Situation;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What every step has in common, whether of our procedure or of the partner's side, taken now or long ago.
final class Steps {

    private Steps() {}

    /// What a move makes of that which moves.
    static Step step(Situation before, Map<String, String> held, Procedure procedure, Move move, Dossier dossier) {
        var onHold = before.onHold();
        var endReason = before.endReason();
        var flags = new HashSet<>(before.flags());
        var fields = new TreeMap<>(held);
        for (var effect : move.effects()) {
            switch (effect) {
                case Effect.Raise(var flag) -> flags.add(flag);
                case Effect.Hold(var on) -> onHold = on;
                case Effect.EndReason(var reason) -> endReason = reason;
                case Effect.ClearField(var field) -> fields.remove(field);
                case Effect.SetField(var field, var source, var months) -> {
                    var day = dossier.dayOf(source);
                    if (day != null) {
                        fields.put(
                                field, day.plusMonths(number(dossier, months)).toString());
                    }
                }
                case Effect.Supersede _, Effect.StartClock _, Effect.StopClock _ -> {
                    // done beside the case
                }
            }
        }
        var to = move.destination(before.stage());
        var isFinal = procedure.stage(to).isFinal();
        return new Step(to, isFinal, onHold && !isFinal, flags, endReason, fields);
    }

    private static int number(Dossier dossier, @Nullable String field) {
        var value = field == null ? null : dossier.fields().get(field);
        return value == null ? 0 : Integer.parseInt(value);
    }

    static Set<MadeMove.ReliedOn> reliedOn(List<Judgement> judgements) {
        return judgements.stream()
                .flatMap(it -> it.papers().stream())
                .map(it -> new MadeMove.ReliedOn(it.id(), it.type(), it.hash()))
                .collect(Collectors.toSet());
    }

    /// The fields that a step changes, as they were: null where there was none.
    static Map<String, @Nullable String> changed(Map<String, String> before, Map<String, String> after) {
        var changed = new HashMap<String, @Nullable String>();
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                changed.put(name, before.get(name));
            }
        });
        before.forEach((name, value) -> {
            if (!after.containsKey(name)) {
                changed.put(name, value);
            }
        });
        return changed;
    }

    /// When an act was, as far as it was said: today if nobody said anything.
    static PartialDate day(MakeMove wanted, LocalDate today, Refusal invalid) {
        if (wanted.on() != null && wanted.done() != null) {
            invalid.at("/done", AgreementProblem.DATE_TWICE);
        }
        if (wanted.done() != null) {
            return wanted.done();
        }
        return PartialDate.of(Objects.requireNonNullElse(wanted.on(), today));
    }

    /// Days do not go backwards without a word, and no act is of tomorrow.
    static void checkDay(
            PartialDate day,
            @Nullable PartialDate previous,
            @Nullable String explanation,
            LocalDate today,
            String pointer,
            Refusal invalid) {
        if (day.earliest().isAfter(today)) {
            invalid.at(pointer, AgreementProblem.DATE_IN_FUTURE);
        } else if (previous != null && explanation == null && day.isSurelyBefore(previous.earliest())) {
            invalid.at(pointer, AgreementProblem.DATE_BEFORE_PREVIOUS, previous.toString());
        }
    }

    /// An outside body's letter is not received before it is written, nor tomorrow, and its file is one of the case.
    static void checkAct(
            @Nullable OutsideAct act, List<Document> documents, LocalDate today, String pointer, Refusal invalid) {
        if (act == null) {
            return;
        }
        if (act.issuedOn() != null && act.issuedOn().isAfter(today)) {
            invalid.at(pointer + "/issuedOn", AgreementProblem.DATE_IN_FUTURE);
        }
        if (act.receivedOn() != null && act.receivedOn().isAfter(today)) {
            invalid.at(pointer + "/receivedOn", AgreementProblem.DATE_IN_FUTURE);
        }
        if (act.issuedOn() != null
                && act.receivedOn() != null
                && act.receivedOn().isBefore(act.issuedOn())) {
            invalid.at(pointer + "/receivedOn", AgreementProblem.RECEIVED_BEFORE_ISSUED);
        }
        if (act.document() != null && documents.stream().noneMatch(it -> it.id().equals(act.document()))) {
            invalid.at(pointer + "/document", AgreementProblem.UNKNOWN_DOCUMENT);
        }
    }

    /// The papers of the judgements and the file of the outside act: none of them can be taken away.
    static Set<MadeMove.ReliedOn> reliedOn(
            List<Judgement> judgements, @Nullable OutsideAct act, List<Document> documents) {
        var all = new HashSet<>(reliedOn(judgements));
        if (act != null && act.document() != null) {
            documents.stream()
                    .filter(it -> it.id().equals(act.document()))
                    .forEach(it -> all.add(new MadeMove.ReliedOn(it.id(), it.type(), it.hash())));
        }
        return all;
    }
}
