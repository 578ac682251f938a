package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.MadeMove.Undo;
import id.jembatan.agreements.procedure.Dossier;
import id.jembatan.agreements.procedure.Effect;
import id.jembatan.agreements.procedure.Move;
import id.jembatan.agreements.procedure.Outcome;
import id.jembatan.agreements.procedure.Paper;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.time.PartialDate;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final Tracks tracks;
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
            Tracks tracks,
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
        this.tracks = tracks;
        this.wording = wording;
        this.journal = journal;
        this.outbox = outbox;
        this.database = database;
        this.facts = facts;
        this.hooks = hooks;
        this.clock = clock;
    }

    NextView next(AgreementRow.Found found, Caller caller) {
        var agreement = found.agreement();
        var procedure = procedures.frozen(agreement.procedureCode(), agreement.procedureVersion());
        var onFile = agreements.onFile(agreement.id());
        var papers = onFile.stream().map(PaperRow.OnFile::paper).toList();
        var dossier = dossier(agreement, found.parties().size(), papers, null);
        var due =
                found.clocks().stream().map(AgreementRow.Clock::due).findFirst().orElse(null);
        var plays = plays(procedure, agreement, caller);
        var open = procedure.open(agreement.situation(), dossier).stream()
                .map(move -> wording.open(
                        procedure,
                        move,
                        agreement.stage(),
                        procedure.judge(move, agreement.situation(), dossier),
                        plays.test(move),
                        move.destination(agreement.stage()).equals(agreement.stage()) ? null : due,
                        caller))
                .toList();
        return new NextView(
                        agreement.id(),
                        agreement.stage(),
                        procedure.stage(agreement.stage()).label().in(caller.language()),
                        agreement.isOnHold(),
                        open,
                        tracks.next(found, papers, caller))
                .without(onFile.stream()
                        .filter(it -> !rows.knows(caller, it.confidentiality(), it.shared(), agreement.agency()))
                        .map(it -> it.paper().id())
                        .collect(Collectors.toSet()));
    }

    /// Moves a case that the caller has locked.
    MadeMove move(Agreement agreement, MakeMove wanted, Caller caller) {
        var procedure = procedures.frozen(agreement.procedureCode(), agreement.procedureVersion());
        var documents = agreements.validDocuments(agreement.id());
        var parties = register.parties(agreement);
        var dossier = dossier(
                agreement,
                parties.size(),
                documents.stream().map(Document::paper).toList(),
                wanted.reason());
        if (!rows.mayChange(caller, agreement.agency()) && caller.is("agency-officer")) {
            throw new Refusal(AgreementProblem.CASE_OF_ANOTHER_AGENCY);
        }
        var invalid = new Refusal(CommonProblem.INVALID);
        var last = agreements.lastMove(agreement.id());
        var day = Steps.day(wanted, rows.today(), invalid);
        Steps.checkDay(
                day, last.done(), wanted.explanation(), rows.today(), wanted.done() == null ? "/on" : "/done", invalid);
        Steps.checkAct(wanted.act(), documents, rows.today(), "/act", invalid);
        if (invalid.hasFaults()) {
            throw invalid;
        }
        var outcome =
                procedure.attempt(wanted.move(), agreement.situation(), dossier, plays(procedure, agreement, caller));
        if (outcome instanceof Outcome.Moved moved) {
            return make(
                    agreement,
                    procedure,
                    moved,
                    new Wanted(wanted, day, last.next()),
                    dossier,
                    documents,
                    parties,
                    caller);
        }
        throw wording.refusal(outcome, procedure, agreement.stage(), caller);
    }

    /// A step as it was asked for, with its day and its place.
    private record Wanted(MakeMove said, PartialDate day, int position) {}

    private MadeMove make(
            Agreement agreement,
            Procedure procedure,
            Outcome.Moved moved,
            Wanted wanted,
            Dossier dossier,
            List<Document> documents,
            List<PartyRow> parties,
            Caller caller) {
        var now = clock.instant();
        var move = moved.move();
        var said = wanted.said();
        var from = agreement.stage();
        var before = Register.snapshot(agreement);
        var made = new MadeMove(
                agreement,
                wanted.position(),
                MadeMove.Happened.of(move.name(), from, moved.to())
                        .on(wanted.day())
                        .by(move.actor(), !procedure.actor(move.actor()).actsAs(caller.roles()))
                        .because(said.reason(), said.explanation())
                        .knownBy(said.act(), null, Steps.reliedOn(moved.judgements(), said.act(), documents)),
                caller,
                now);
        var step = Steps.step(agreement.situation(), agreement.fields(), procedure, move, dossier);
        var superseded = new ArrayList<Undo.Superseded>();
        var started = new ArrayList<UUID>();
        var stopped = new ArrayList<UUID>();
        for (var effect : move.effects()) {
            switch (effect) {
                case Effect.Supersede(var types) ->
                    documents.stream().filter(it -> types.contains(it.type())).forEach(it -> {
                        it.supersede(null, move.name());
                        superseded.add(new Undo.Superseded(it.id(), it.type()));
                    });
                case Effect.StartClock(var name) -> {
                    stopped.addAll(deadlines.stop(agreement.id(), name));
                    var limit = procedure.clock(name);
                    started.add(deadlines
                            .start(agreement.id(), name, limit, begin(limit, dossier))
                            .id());
                }
                case Effect.StopClock(var name) -> stopped.addAll(deadlines.stop(agreement.id(), name));
                case Effect.Raise _, Effect.Hold _, Effect.SetField _, Effect.ClearField _, Effect.EndReason _ -> {
                    // part of the step
                }
            }
        }
        made.undoneBy(new Undo(
                agreement.isOnHold(),
                agreement.flags(),
                agreement.endReason(),
                Steps.changed(agreement.fields(), step.fields()),
                superseded,
                started,
                stopped));
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
        entry.put("on", String.valueOf(made.done()));
        entry.put("reason", made.reason() == null ? "" : made.reason());
        entry.put("documents", made.documents());
        return entry;
    }

    private Predicate<Move> plays(Procedure procedure, Agreement agreement, Caller caller) {
        return move -> caller.may("agreement:move")
                && procedure.actor(move.actor()).isPlayedBy(caller.roles())
                && rows.mayChange(caller, agreement.agency())
                && (!move.retroactive() || caller.may("agreement:administer"));
    }

    private Dossier dossier(Agreement agreement, int parties, List<Paper> papers, @Nullable String reason) {
        var fields = new HashMap<>(agreement.fields());
        var said = agreement.description();
        put(fields, "partners", parties == 0 ? null : String.valueOf(parties));
        put(fields, "sectors", said.sectors().isEmpty() ? null : String.join(",", said.sectors()));
        put(fields, "origin", said.origin());
        put(fields, "kind", said.kind());
        put(fields, "goals", said.goals());
        facts.forEach(it -> fields.putAll(it.of(agreement)));
        if (agreement.isTermByText()) {
            var end = agreement.termEnd();
            fields.remove(Agreement.END); // one term, and the texts say which
            put(fields, Agreement.END, end == null ? null : end.latest().toString());
        }
        return new Dossier(papers, fields, agreement.answers(), rows.today(), reason);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
