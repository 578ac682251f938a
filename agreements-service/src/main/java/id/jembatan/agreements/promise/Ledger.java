package id.jembatan.agreements.promise;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.Certainty;
import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.instrument.InstrumentProblem;
import id.jembatan.agreements.instrument.Instruments;
import id.jembatan.agreements.instrument.Papers;
import id.jembatan.agreements.instrument.Span;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The promise ledger: writes promises down and follows what becomes of them. Whoever takes one up says who does it and
/// how one will see that it is done; whoever calls it kept or broken shows it.
@ApplicationScoped
class Ledger {

    private final Promises promises;
    private final Papers papers;
    private final Tally tally;
    private final Rows rows;
    private final Journal journal;
    private final Outbox outbox;
    private final EntityManager database;
    private final Clock clock;

    Ledger(
            Promises promises,
            Papers papers,
            Tally tally,
            Rows rows,
            Journal journal,
            Outbox outbox,
            EntityManager database,
            Clock clock) {
        this.promises = promises;
        this.papers = papers;
        this.tally = tally;
        this.rows = rows;
        this.journal = journal;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
    }

    Promise write(Instruments.Held held, WritePromise said, Caller caller) {
        if (held.instrument().state() == Instrument.State.WITHDRAWN) {
            throw new Refusal(
                    PromiseProblem.INSTRUMENT_WITHDRAWN, held.instrument().number());
        }
        check(said);
        var promise = new Promise(
                held.instrument(), promises.nextPosition(held.instrument().id()), said);
        promises.persist(promise);
        written(held.agreement(), promise, null, "promise-written", null, caller);
        return promise;
    }

    void change(Promises.Held held, WritePromise said, Caller caller) {
        var promise = held.promise();
        if (promise.isClosed()) {
            throw new Refusal(PromiseProblem.PROMISE_CLOSED);
        }
        if (said.equals(promise.said())) {
            return;
        }
        check(said);
        var before = snapshot(promise);
        promise.describe(said);
        if (promise.state() == Promise.State.PICKED_UP && !promise.canBePickedUp()) {
            throw new Refusal(PromiseProblem.PROMISE_NOT_TAKEN);
        }
        written(held.agreement(), promise, null, "promise-changed", before, caller);
    }

    private static void check(WritePromise said) {
        if (said.indicator() != null && said.notMeasurable() != null) {
            throw new Refusal(CommonProblem.INVALID).at("/notMeasurable", PromiseProblem.MEASURED_TWICE);
        }
    }

    void step(Promises.Held held, TakeStep step, Caller caller) {
        var promise = held.promise();
        var invalid = new Refusal(CommonProblem.INVALID);
        if (!papers.has(promise.agreementId(), step.document())) {
            invalid.at("/document", InstrumentProblem.UNKNOWN_PAPER);
        }
        if (step.on() != null && Span.of(step.on()).isOnOrBefore(rows.today()) == Certainty.NOT) {
            invalid.at("/on", InstrumentProblem.NOT_IN_THE_FUTURE);
        }
        switch (step.state()) {
            case KEPT, BROKEN -> {
                if (step.document() == null && step.evidence() == null) {
                    invalid.at("/evidence", PromiseProblem.EVIDENCE_MISSING);
                }
            }
            case SUPERSEDED -> successor(promise, step.supersededBy(), invalid);
            case PICKED_UP, NOT_PICKED_UP -> {
                // a matter of the promise itself
            }
        }
        if (invalid.hasFaults()) {
            throw invalid;
        }
        if (!possible(promise.state(), step.state())) {
            throw new Refusal(PromiseProblem.STEP_NOT_POSSIBLE, promise.state(), step.state());
        }
        if (step.state() == Promise.State.PICKED_UP && !promise.canBePickedUp()) {
            throw new Refusal(PromiseProblem.PROMISE_NOT_TAKEN);
        }
        var before = snapshot(promise);
        promise.become(step.state(), step.state() == Promise.State.SUPERSEDED ? step.supersededBy() : null);
        written(
                held.agreement(),
                promise,
                step,
                "promise-" + step.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                before,
                caller);
    }

    private void successor(Promise promise, @Nullable UUID successor, Refusal invalid) {
        if (successor == null) {
            invalid.at("/supersededBy", PromiseProblem.SUCCESSOR_MISSING);
            return;
        }
        var found = promises.findById(successor);
        if (found == null
                || found.id().equals(promise.id())
                || !found.agreementId().equals(promise.agreementId())) {
            invalid.at("/supersededBy", PromiseProblem.UNKNOWN_PROMISE);
        }
    }

    /// Kept is what was somebody's work. What was called kept or broken by mistake can be called the other, with its
    /// own evidence; both stay written down.
    private static boolean possible(Promise.State from, Promise.State to) {
        return switch (from) {
            case NOT_PICKED_UP ->
                switch (to) {
                    case PICKED_UP, BROKEN, SUPERSEDED -> true;
                    case NOT_PICKED_UP, KEPT -> false;
                };
            case PICKED_UP ->
                switch (to) {
                    case NOT_PICKED_UP, KEPT, BROKEN, SUPERSEDED -> true;
                    case PICKED_UP -> false;
                };
            case KEPT -> to == Promise.State.BROKEN;
            case BROKEN -> to == Promise.State.PICKED_UP || to == Promise.State.SUPERSEDED;
            case SUPERSEDED -> false;
        };
    }

    private void written(
            Agreement agreement,
            Promise promise,
            @Nullable TakeStep step,
            String action,
            @Nullable Map<String, Object> before,
            Caller caller) {
        var now = clock.instant();
        agreement.touch(now);
        database.flush();
        database.persist(new PromiseStep(promise, step, caller, now));
        tally.count(agreement);
        database.flush();
        journal.record(caller, action, "agreement", agreement.id(), before, snapshot(promise));
        outbox.add(PromiseEvent.of(promise));
    }

    private static Map<String, Object> snapshot(Promise it) {
        var kept = new LinkedHashMap<String, Object>();
        kept.put("promise", it.id());
        kept.put("said", it.said());
        kept.put("state", it.state());
        kept.put("supersededBy", String.valueOf(it.supersededBy()));
        return kept;
    }
}
