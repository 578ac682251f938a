package id.jembatan.agreements.instrument;

import id.jembatan.agreements.instrument.InstrumentAct.Act;
import id.jembatan.agreements.instrument.InstrumentAct.Said;
import id.jembatan.agreements.instrument.Instruments.Held;
import id.jembatan.agreements.text.Why;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ends a text, and with it what rests on it, by what each of those says of itself.
@ApplicationScoped
public class Ending {

    private final Instruments instruments;
    private final Chronicle chronicle;
    private final Clock clock;

    Ending(Instruments instruments, Chronicle chronicle, Clock clock) {
        this.instruments = instruments;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// What an ending does to one of those that rest on it.
    public record Effect(Instrument instrument, Outcome outcome, Why why) {

        public enum Outcome {
            ENDS,
            SURVIVES,
            RUNS_OUT,
            /// A draft that can no longer be signed on this parent.
            CANNOT_BE_SIGNED,
            ENDED_BEFORE
        }
    }

    /// @param on the last day on which it is in force
    public record Wanted(
            Span on,
            String ground,
            Why why,
            @Nullable UUID document,
            @Nullable String note) {}

    /// What would come of it. Changes nothing.
    List<Effect> foresee(Instrument root, Span on) {
        var effects = new ArrayList<Effect>();
        var seen = new HashSet<UUID>();
        var level = List.of(root);
        while (!level.isEmpty()) {
            var next = new ArrayList<Instrument>();
            var byId = new HashMap<UUID, Instrument>();
            level.forEach(it -> byId.put(it.id(), it));
            for (var child : instruments.childrenOf(byId.keySet())) {
                if (seen.add(child.id())) {
                    var effect = effect(child, Objects.requireNonNull(byId.get(child.parentId())), on);
                    effects.add(effect);
                    if (effect.outcome() == Effect.Outcome.ENDS) {
                        next.add(child);
                    }
                }
            }
            level = next;
        }
        return effects;
    }

    private static Effect effect(Instrument child, Instrument parent, Span on) {
        var ends = child.ends();
        if (child.state() == Instrument.State.ENDED
                || child.state() == Instrument.State.WITHDRAWN
                || ends != null && ends.isOnOrBefore(on) == Certainty.CERTAINLY) {
            return new Effect(
                    child, Effect.Outcome.ENDED_BEFORE, Why.of("ending.ended-before", ends == null ? "-" : ends));
        }
        if (child.state() == Instrument.State.DRAFT) {
            return new Effect(
                    child, Effect.Outcome.CANNOT_BE_SIGNED, Why.of("ending.cannot-be-signed", parent.number(), on));
        }
        return switch (child.draft().whenParentEndsOrEnds()) {
            case ENDS ->
                new Effect(
                        child,
                        Effect.Outcome.ENDS,
                        Why.of(
                                child.draft().whenParentEnds() == null ? "ending.ends-unsaid" : "ending.ends",
                                parent.number(),
                                on));
            case SURVIVES -> new Effect(child, Effect.Outcome.SURVIVES, Why.of("ending.survives", parent.number()));
            case COMPLETES ->
                new Effect(
                        child,
                        Effect.Outcome.RUNS_OUT,
                        Why.of("ending.completes", parent.number(), ends == null ? "-" : ends));
        };
    }

    /// Locks the cases of everything that rests on an instrument, beside its own, in the one order; to be called before
    /// anything else is locked.
    public void lockWithAllBelow(UUID agreement, UUID root) {
        var cases = new HashSet<>(instruments.below(root).values());
        cases.add(agreement);
        instruments.lock(cases);
    }

    /// Ends it, and tells of every one that rests on it what became of that.
    public List<Effect> end(Held held, Wanted wanted, Caller caller) {
        var instrument = held.instrument();
        if (instrument.state() == Instrument.State.ENDED) {
            throw new Refusal(InstrumentProblem.ENDED_ALREADY, instrument.number());
        }
        if (instrument.state() != Instrument.State.SIGNED) {
            throw new Refusal(InstrumentProblem.NOT_SIGNED, instrument.number());
        }
        var begun = instrument.inForce() == null ? instrument.signed() : instrument.inForce();
        if (begun != null && begun.isOnOrBefore(wanted.on()) == Certainty.NOT) {
            throw new Refusal(CommonProblem.INVALID).at("/on", InstrumentProblem.END_BEFORE_START);
        }
        var effects = foresee(instrument, wanted.on());
        one(held, wanted.on(), wanted.ground(), wanted.why(), null, said(wanted), caller);
        for (var effect : effects) {
            var child = effect.instrument();
            var itsCase = instruments.agreement(child.agreementId());
            if (itsCase == null) {
                throw new IllegalStateException("An instrument without its case: " + child.id());
            }
            var heldChild = new Held(itsCase, child);
            switch (effect.outcome()) {
                case ENDS ->
                    one(
                            heldChild,
                            wanted.on(),
                            wanted.ground(),
                            effect.why(),
                            instrument.id(),
                            Said.of(Act.ENDED, wanted.on(), effect.why()).with(Map.of("with", instrument.number())),
                            caller);
                case SURVIVES, RUNS_OUT, CANNOT_BE_SIGNED ->
                    chronicle.write(
                            heldChild,
                            Said.of(Act.OUTLIVED, wanted.on(), effect.why())
                                    .with(Map.of("parent", instrument.number())),
                            Chronicle.snapshot(child),
                            caller);
                case ENDED_BEFORE -> {
                    // nothing comes of it
                }
            }
        }
        return effects;
    }

    /// What ended it was a mistake, or something found later keeps it alive: it never ended, and neither did what ended
    /// with it. Each runs again as it did before; what has run out meanwhile by its own words, the clock ends.
    public void takeBack(Held held, Why why, Caller caller) {
        var instrument = held.instrument();
        var before = Chronicle.snapshot(instrument);
        instrument.revive(clock.instant());
        chronicle.write(held, Said.of(Act.REVIVED, null, why).until(instrument.ends()), before, caller);
        for (var child : instruments.endedWith(instrument.id())) {
            var heldChild = instruments
                    .toKeep(child.id())
                    .orElseThrow(() -> new IllegalStateException("An instrument without its case: " + child.id()));
            var was = Chronicle.snapshot(heldChild.instrument());
            heldChild.instrument().revive(clock.instant());
            chronicle.write(
                    heldChild,
                    Said.of(Act.REVIVED, null, Why.of("ending.taken-back-with", instrument.number()))
                            .until(heldChild.instrument().ends())
                            .with(Map.of("with", instrument.number())),
                    was,
                    caller);
        }
    }

    private static Said said(Wanted wanted) {
        return Said.of(Act.ENDED, wanted.on(), wanted.why())
                .with(Map.of("ground", wanted.ground()))
                .by(wanted.document(), wanted.note());
    }

    private void one(Held held, Span on, String ground, Why why, @Nullable UUID with, Said said, Caller caller) {
        var before = Chronicle.snapshot(held.instrument());
        held.instrument().end(on, ground, why, with, clock.instant());
        chronicle.write(held, said, before, caller);
    }
}
