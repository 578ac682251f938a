package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.Agreement.Step;
import id.jembatan.agreements.procedure.Dossier;
import id.jembatan.agreements.procedure.Effect;
import id.jembatan.agreements.procedure.Judgement;
import id.jembatan.agreements.procedure.Move;
import id.jembatan.agreements.procedure.Outcome;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells what is possible, and moves. Both ask the same judge with the same dossier, so they cannot disagree.
@ApplicationScoped
class Corridor {

    private final Agreements agreements;
    private final Procedures procedures;
    private final Register register;
    private final Deadlines deadlines;
    private final Rows rows;
    private final Wording wording;
    private final Journal journal;
    private final Outbox outbox;
    private final EntityManager database;
    private final List<CaseFacts> facts;
    private final List<AfterMove> hooks;
    private final Clock clock;

    Corridor(
            Agreements agreements,
            Procedures procedures,
            Register register,
            Deadlines deadlines,
            Rows rows,
            Wording wording,
            Journal journal,
            Outbox outbox,
            EntityManager database,
            @All List<CaseFacts> facts,
            @All List<AfterMove> hooks,
            Clock clock) {
        this.agreements = agreements;
        this.procedures = procedures;
        this.register = register;
        this.deadlines = deadlines;
        this.rows = rows;
        this.wording = wording;
        this.journal = journal;
        this.outbox = outbox;
        this.database = database;
        this.facts = facts;
        this.hooks = hooks;
        this.clock = clock;
    }

    NextView next(Agreement agreement, Caller caller) {
        var procedure = procedures.frozen(agreement.procedureCode(), agreement.procedureVersion());
        var dossier = dossier(agreement, register.parties(agreement), agreements.validDocuments(agreement.id()), null);
        var due = agreements.openDeadlines(List.of(agreement.id())).getOrDefault(agreement.id(), List.of()).stream()
                .map(Deadline::due)
                .findFirst()
                .orElse(null);
        var plays = plays(procedure, agreement, caller);
        var open = procedure.open(agreement.situation()).stream()
                .map(move -> wording.open(
                        procedure,
                        move,
                        agreement.stage(),
                        procedure.judge(move, dossier),
                        plays.test(move),
                        move.destination(agreement.stage()).equals(agreement.stage()) ? null : due,
                        caller))
                .toList();
        return new NextView(
                agreement.id(),
                agreement.stage(),
                procedure.stage(agreement.stage()).label().in(caller.language()),
                agreement.isOnHold(),
                open);
    }

    /// Moves a case that the caller has locked.
    MadeMove move(Agreement agreement, MakeMove wanted, Caller caller) {
        var procedure = procedures.frozen(agreement.procedureCode(), agreement.procedureVersion());
        var documents = agreements.validDocuments(agreement.id());
        var parties = register.parties(agreement);
        var dossier = dossier(agreement, parties, documents, wanted.reason());
        if (!rows.mayChange(caller, agreement.agency()) && caller.is("agency-officer")) {
            throw new Refusal(AgreementProblem.CASE_OF_ANOTHER_AGENCY);
        }
        if (wanted.on() != null && wanted.on().isAfter(rows.today())) {
            throw new Refusal(CommonProblem.INVALID).at("/on", AgreementProblem.DATE_IN_FUTURE);
        }
        var outcome =
                procedure.attempt(wanted.move(), agreement.situation(), dossier, plays(procedure, agreement, caller));
        return switch (outcome) {
            case Outcome.Moved moved -> make(agreement, procedure, moved, wanted, dossier, documents, parties, caller);
            case Outcome.NoSuchMove(var name) ->
                throw new Refusal(CommonProblem.INVALID)
                        .at(
                                "/move",
                                AgreementProblem.UNKNOWN_MOVE,
                                name,
                                String.join(", ", procedure.moves().keySet()));
            case Outcome.NotYours(var move) ->
                throw new Refusal(
                                AgreementProblem.MOVE_OF_ANOTHER_ACTOR,
                                move.label().in(caller.language()),
                                procedure.actor(move.actor()).label().in(caller.language()))
                        .with("actor", move.actor());
            case Outcome.NotHere(var move, var open, var lacking) ->
                throw new Refusal(
                                AgreementProblem.NOT_AT_THIS_STAGE,
                                move.label().in(caller.language()),
                                procedure.stage(agreement.stage()).label().in(caller.language()))
                        .with("stage", agreement.stage())
                        .with("open", open.stream().map(Move::name).toList())
                        .with("missing", wording.missing(procedure, lacking, caller));
            case Outcome.Lacking(var move, var lacking) ->
                throw new Refusal(
                                AgreementProblem.NEEDS_MISSING,
                                move.label().in(caller.language()),
                                lacking.size(),
                                lacking.stream()
                                        .map(it -> it.requirement().label().in(caller.language()))
                                        .collect(Collectors.joining("; ")))
                        .with("missing", wording.missing(procedure, lacking, caller));
        };
    }

    private MadeMove make(
            Agreement agreement,
            Procedure procedure,
            Outcome.Moved moved,
            MakeMove wanted,
            Dossier dossier,
            List<Document> documents,
            List<Agreements.PartyRow> parties,
            Caller caller) {
        var now = clock.instant();
        var move = moved.move();
        var from = agreement.stage();
        var before = Register.snapshot(agreement);
        var made = new MadeMove(
                agreement,
                agreements.nextMovePosition(agreement.id()),
                new MadeMove.Happened(
                        move.name(),
                        from,
                        moved.to(),
                        move.actor(),
                        !procedure.actor(move.actor()).actsAs(caller.roles()),
                        wanted.on() == null ? rows.today() : wanted.on(),
                        wanted.reason(),
                        reliedOn(moved.judgements())),
                caller,
                now);
        var step = step(agreement, procedure, moved, dossier);
        for (var effect : move.effects()) {
            switch (effect) {
                case Effect.Supersede(var types) ->
                    documents.stream()
                            .filter(it -> types.contains(it.type()))
                            .forEach(it -> it.supersede(null, move.name()));
                case Effect.StartClock(var name) ->
                    deadlines.start(agreement.id(), name, procedure.clock(name), begin(procedure.clock(name), dossier));
                case Effect.StopClock(var name) -> deadlines.stop(agreement.id(), name);
                case Effect.Raise _, Effect.Hold _, Effect.SetField _, Effect.ClearField _, Effect.EndReason _ -> {
                    // part of the step
                }
            }
        }
        agreement.step(step, now);
        database.persist(made);
        database.flush();
        hooks.forEach(it -> it.after(agreement, made, caller));
        database.flush();
        journal.record(caller, "move:" + move.name(), "agreement", agreement.id(), before, entry(agreement, made));
        outbox.add(AgreementEvent.moved(agreement, parties, from, move.name()));
        return made;
    }

    private static LocalDate begin(Procedure.Clock clock, Dossier dossier) {
        var day = dossier.dayOf(clock.from());
        if (day == null) {
            throw new IllegalStateException("The move that starts a clock needs " + clock.from());
        }
        return day;
    }

    private static Map<String, Object> entry(Agreement agreement, MadeMove made) {
        var entry = new HashMap<>(Register.snapshot(agreement));
        entry.put("move", made.move());
        entry.put("on", String.valueOf(made.doneOn()));
        entry.put("reason", made.reason() == null ? "" : made.reason());
        entry.put("documents", made.documents());
        return entry;
    }

    /// What the move makes of the case itself.
    private static Step step(Agreement agreement, Procedure procedure, Outcome.Moved moved, Dossier dossier) {
        var onHold = agreement.isOnHold();
        var endReason = agreement.endReason();
        var flags = new HashSet<>(agreement.flags());
        var fields = new TreeMap<>(agreement.fields());
        for (var effect : moved.move().effects()) {
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
        var isFinal = procedure.stage(moved.to()).isFinal();
        return new Step(moved.to(), isFinal, onHold && !isFinal, flags, endReason, fields);
    }

    private static int number(Dossier dossier, @Nullable String field) {
        var value = field == null ? null : dossier.fields().get(field);
        return value == null ? 0 : Integer.parseInt(value);
    }

    private static Set<MadeMove.ReliedOn> reliedOn(List<Judgement> judgements) {
        return judgements.stream()
                .flatMap(it -> it.papers().stream())
                .map(it -> new MadeMove.ReliedOn(it.id(), it.type(), it.hash()))
                .collect(Collectors.toSet());
    }

    private Predicate<Move> plays(Procedure procedure, Agreement agreement, Caller caller) {
        return move -> caller.may("agreement:move")
                && procedure.actor(move.actor()).isPlayedBy(caller.roles())
                && rows.mayChange(caller, agreement.agency())
                && (!move.retroactive() || caller.may("agreement:administer"));
    }

    private Dossier dossier(
            Agreement agreement, List<Agreements.PartyRow> parties, List<Document> documents, @Nullable String reason) {
        var fields = new HashMap<>(agreement.fields());
        var said = agreement.description();
        put(fields, "partners", parties.isEmpty() ? null : String.valueOf(parties.size()));
        put(fields, "sectors", said.sectors().isEmpty() ? null : String.join(",", said.sectors()));
        put(fields, "origin", said.origin());
        put(fields, "kind", said.kind());
        put(fields, "goals", said.goals());
        facts.forEach(it -> fields.putAll(it.of(agreement)));
        return new Dossier(
                documents.stream().map(Document::paper).toList(), fields, agreement.answers(), rows.today(), reason);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
