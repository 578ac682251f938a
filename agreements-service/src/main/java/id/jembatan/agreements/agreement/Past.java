package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.Agreement.Mode;
import id.jembatan.agreements.agreement.Agreement.Step;
import id.jembatan.agreements.agreement.AgreementEvent.Happened;
import id.jembatan.agreements.agreement.MadeMove.Undo;
import id.jembatan.agreements.procedure.Dossier;
import id.jembatan.agreements.procedure.Move;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.agreements.procedure.Situation;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Enters what an old case went through before it came into the register. Nobody judges its papers, which may be
/// elsewhere: each step names its source instead, must be one of the procedure at the stage where the steps before it
/// lead, and must lie before the day of entry, so that no living case is walked past its needs.
@ApplicationScoped
class Past {

    private final Agreements agreements;
    private final Procedures procedures;
    private final Register register;
    private final Rows rows;
    private final Journal journal;
    private final Outbox outbox;
    private final EntityManager database;
    private final Clock clock;

    Past(
            Agreements agreements,
            Procedures procedures,
            Register register,
            Rows rows,
            Journal journal,
            Outbox outbox,
            EntityManager database,
            Clock clock) {
        this.agreements = agreements;
        this.procedures = procedures;
        this.register = register;
        this.rows = rows;
        this.journal = journal;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
    }

    /// Enters the steps of a case that the caller has locked. They lead on from where it stands, or, if nothing but its
    /// entry is known, from the start of the procedure to the stage at which it was entered.
    ///
    /// @param expected the stage that they must lead to, if somebody said so
    /// @param pointer where the steps stand in the request
    List<MadeMove> enter(
            Agreement agreement, List<PastMove> moves, @Nullable String expected, String pointer, Caller caller) {
        register.requireChange(agreement, caller);
        var invalid = new Refusal(CommonProblem.INVALID);
        var there = agreements.moves(agreement.id()).stream()
                .filter(it -> it.trackId() == null)
                .toList();
        if (agreement.mode() != Mode.RETROACTIVE || there.stream().anyMatch(it -> !isOfThePast(it))) {
            throw invalid.at(pointer, AgreementProblem.PAST_NOT_WANTED);
        }
        var procedure = procedures.frozen(agreement.procedureCode(), agreement.procedureVersion());
        var leadsHere = there.size() == 1 && !isOpen(procedure, moves.getFirst().move(), agreement.situation());
        var walk = new Walk(
                agreement, procedure, leadsHere ? Situation.at(procedure.start()) : agreement.situation(), caller);
        var last = agreements.lastMove(agreement.id());
        walk.over(moves, last, pointer, invalid);
        var end = leadsHere ? agreement.stage() : expected;
        if (!invalid.hasFaults() && end != null && !end.equals(walk.at.stage())) {
            invalid.at(
                    pointer,
                    AgreementProblem.PAST_LEADS_ELSEWHERE,
                    procedure.stage(walk.at.stage()).label().in(caller.language()),
                    end);
        }
        if (invalid.hasFaults()) {
            throw invalid;
        }
        return store(agreement, walk, leadsHere, caller);
    }

    private List<MadeMove> store(Agreement agreement, Walk walk, boolean leadsHere, Caller caller) {
        var before = Register.snapshot(agreement);
        for (var entered : walk.entered) {
            database.persist(leadsHere ? entered.made() : entered.made().undoneBy(entered.undo()));
        }
        agreement.step(
                new Step(
                        walk.at.stage(),
                        walk.procedure.stage(walk.at.stage()).isFinal(),
                        walk.at.onHold(),
                        walk.at.flags(),
                        walk.at.endReason(),
                        walk.fields),
                walk.now);
        database.flush();
        journal.record(
                caller,
                "enter-past",
                "agreement",
                agreement.id(),
                before,
                Map.of(
                        "stage",
                        agreement.stage(),
                        "moves",
                        walk.entered.stream()
                                .map(it -> it.made().move() + " " + it.made().done())
                                .toList()));
        outbox.add(AgreementEvent.of(Happened.CHANGED, agreement, register.parties(agreement)));
        return walk.entered.stream().map(Entered::made).toList();
    }

    private static boolean isOfThePast(MadeMove it) {
        return it.isPast() || it.move().equals(MadeMove.OPENED) || it.move().equals(MadeMove.REVERSED);
    }

    private static boolean isOpen(Procedure procedure, String move, Situation at) {
        return procedure.possible(at).stream().anyMatch(it -> it.name().equals(move));
    }

    private record Entered(MadeMove made, Undo undo) {}

    /// The way of a case through its procedure, step by step.
    private final class Walk {

        private final Agreement agreement;
        private final Procedure procedure;
        private final Caller caller;
        private final Instant now = clock.instant();
        private final List<Entered> entered = new ArrayList<>();
        private Situation at;
        private Map<String, String> fields;

        Walk(Agreement agreement, Procedure procedure, Situation from, Caller caller) {
            this.agreement = agreement;
            this.procedure = procedure;
            this.at = from;
            this.fields = agreement.fields();
            this.caller = caller;
        }

        void over(List<PastMove> moves, Agreements.LastMove last, String pointer, Refusal invalid) {
            var documents = agreements.validDocuments(agreement.id());
            var entry = rows.dayOf(agreement.openedAt());
            var position = last.next();
            var previous = last.done();
            for (var i = 0; i < moves.size(); i++) {
                var wanted = moves.get(i);
                var here = pointer + "/" + i;
                var move = procedure.moves().get(wanted.move());
                if (move == null) {
                    invalid.at(
                            here + "/move",
                            AgreementProblem.UNKNOWN_MOVE,
                            wanted.move(),
                            String.join(", ", procedure.moves().keySet()));
                    return;
                }
                if (!isOpen(procedure, wanted.move(), at)) {
                    invalid.at(
                            here + "/move",
                            AgreementProblem.PAST_NOT_CONNECTED,
                            move.label().in(caller.language()),
                            procedure.stage(at.stage()).label().in(caller.language()));
                    return;
                }
                Steps.checkDay(wanted.done(), previous, wanted.explanation(), rows.today(), here + "/done", invalid);
                if (wanted.done().earliest().isAfter(entry)) {
                    invalid.at(here + "/done", AgreementProblem.PAST_AFTER_ENTRY, entry.toString());
                }
                Steps.checkAct(wanted.act(), documents, rows.today(), here + "/act", invalid);
                take(wanted, move, position++, documents);
                previous = wanted.done();
            }
        }

        private void take(PastMove wanted, Move move, int position, List<Document> documents) {
            var dossier = new Dossier(
                    documents.stream().map(Document::paper).toList(), fields, Map.of(), rows.today(), wanted.reason());
            var step = Steps.step(at, fields, procedure, move, dossier);
            var made = new MadeMove(
                    agreement,
                    position,
                    MadeMove.Happened.of(move.name(), at.stage(), step.to())
                            .on(wanted.done())
                            .by(move.actor(), true)
                            .because(wanted.reason(), wanted.explanation())
                            .knownBy(wanted.act(), wanted.source(), Steps.reliedOn(List.of(), wanted.act(), documents)),
                    caller,
                    now);
            entered.add(new Entered(
                    made,
                    new Undo(
                            at.onHold(),
                            List.copyOf(at.flags()),
                            at.endReason(),
                            Steps.changed(fields, step.fields()),
                            List.of(),
                            List.of(),
                            List.of())));
            at = new Situation(step.to(), step.onHold(), Set.copyOf(step.flags()), step.endReason());
            fields = step.fields();
        }
    }
}
