package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.Agreement.Step;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.time.PartialDate;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes back a mistaken entry by another one, which says why. Both stay: what the mistaken one changed is put back as
/// it was, and the papers it put out of force count again. Only the last entry that stands can be taken back, so that
/// no state is left without what led there.
@ApplicationScoped
class Reversals {

    private final Agreements agreements;
    private final Procedures procedures;
    private final Register register;
    private final Deadlines deadlines;
    private final Rows rows;
    private final Journal journal;
    private final Outbox outbox;
    private final EntityManager database;
    private final List<AfterMove> hooks;
    private final Clock clock;

    Reversals(
            Agreements agreements,
            Procedures procedures,
            Register register,
            Deadlines deadlines,
            Rows rows,
            Journal journal,
            Outbox outbox,
            EntityManager database,
            @All List<AfterMove> hooks,
            Clock clock) {
        this.agreements = agreements;
        this.procedures = procedures;
        this.register = register;
        this.deadlines = deadlines;
        this.rows = rows;
        this.journal = journal;
        this.outbox = outbox;
        this.database = database;
        this.hooks = hooks;
        this.clock = clock;
    }

    /// Takes back the last entry of a case that the caller has locked.
    MadeMove reverse(Agreement agreement, ReverseMove wanted, Caller caller) {
        register.requireChange(agreement, caller);
        var moves = agreements.moves(agreement.id());
        var mistaken = last(moves);
        if (!mistaken.id().equals(wanted.move())) {
            throw new Refusal(AgreementProblem.NOT_THE_LAST_MOVE).with("last", mistaken.id());
        }
        var undo = mistaken.undo();
        var from = mistaken.fromStage();
        if (undo == null || from == null) {
            throw new Refusal(AgreementProblem.MOVE_NOT_REVERSIBLE);
        }
        reinstate(agreement, undo);
        deadlines.undo(agreement.id(), undo.started(), undo.stopped());
        var now = clock.instant();
        var before = Register.snapshot(agreement);
        var left = agreement.stage();
        var procedure = procedures.frozen(agreement.procedureCode(), agreement.procedureVersion());
        agreement.step(
                new Step(
                        from,
                        procedure.stage(from).isFinal(),
                        undo.onHold(),
                        new HashSet<>(undo.flags()),
                        undo.endReason(),
                        fields(agreement.fields(), undo.fields())),
                now);
        var correction = new MadeMove(
                agreement,
                moves.getFirst().position() + 1,
                mistaken,
                MadeMove.Happened.of(MadeMove.REVERSED, left, from)
                        .on(PartialDate.of(rows.today()))
                        .because(wanted.reason(), null),
                caller,
                now);
        database.persist(correction);
        database.flush();
        hooks.forEach(it -> it.after(agreement, correction, caller));
        database.flush();
        var entry = new HashMap<>(Register.snapshot(agreement));
        entry.put("reverses", mistaken.id() + " " + mistaken.move());
        entry.put("reason", wanted.reason());
        journal.record(caller, "move:" + MadeMove.REVERSED, "agreement", agreement.id(), before, entry);
        outbox.add(AgreementEvent.moved(agreement, register.parties(agreement), left, MadeMove.REVERSED));
        return correction;
    }

    /// @param moves all of them, the last one first
    private static MadeMove last(List<MadeMove> moves) {
        var reversed = moves.stream()
                .filter(it -> it.reverses() != null)
                .map(MadeMove::reverses)
                .collect(Collectors.toSet());
        return moves.stream()
                .filter(it -> it.trackId() == null && it.reverses() == null && !reversed.contains(it.id()))
                .findFirst()
                .orElseThrow();
    }

    private void reinstate(Agreement agreement, MadeMove.Undo undo) {
        if (undo.superseded().isEmpty()) {
            return;
        }
        var valid = agreements.validDocuments(agreement.id());
        for (var one : undo.superseded()) {
            var document = database.find(Document.class, one.document());
            if (document.state() != Document.State.SUPERSEDED
                    || valid.stream()
                            .anyMatch(it -> it.type().equals(document.type()) && it.isIn(document.language()))) {
                throw new Refusal(AgreementProblem.REVERSAL_BLOCKED).with("document", document.id());
            }
            document.reinstate();
        }
    }

    private static Map<String, String> fields(Map<String, String> now, Map<String, @Nullable String> before) {
        var fields = new TreeMap<>(now);
        before.forEach((name, value) -> {
            if (value == null) {
                fields.remove(name);
            } else {
                fields.put(name, value);
            }
        });
        return fields;
    }
}
