package id.jembatan.agreements.instrument;

import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.Draft.Signatory.Part;
import id.jembatan.agreements.instrument.InstrumentAct.Act;
import id.jembatan.agreements.instrument.InstrumentAct.Said;
import id.jembatan.agreements.instrument.Instruments.Held;
import id.jembatan.agreements.text.Why;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Signature and entry into force.
@ApplicationScoped
public class Signing {

    /// The longest time before an end at which somebody has to object: 1,200 working days are not five years.
    private static final int OBJECTION_YEARS = 5;

    private static final String PARENT = "sign.parent-not-in-force";

    private final Instruments instruments;
    private final Kinds kinds;
    private final Papers papers;
    private final Calendars calendars;
    private final Chronicle chronicle;
    private final Rows rows;
    private final Clock clock;
    private final int longAgo;

    Signing(
            Instruments instruments,
            Kinds kinds,
            Papers papers,
            Calendars calendars,
            Chronicle chronicle,
            Rows rows,
            Clock clock,
            @ConfigProperty(name = "jembatan.instruments.late-after-days") int longAgo) {
        this.instruments = instruments;
        this.kinds = kinds;
        this.papers = papers;
        this.calendars = calendars;
        this.chronicle = chronicle;
        this.rows = rows;
        this.clock = clock;
        this.longAgo = longAgo;
    }

    void sign(Held held, SignInstrument form, Caller caller) {
        var instrument = held.instrument();
        if (instrument.state() != Instrument.State.DRAFT) {
            throw new Refusal(InstrumentProblem.SIGNED_ALREADY, instrument.number());
        }
        var late = Boolean.TRUE.equals(form.late());
        if (late && !caller.may("agreement:administer")) {
            throw new Refusal(CommonProblem.FORBIDDEN);
        }
        var day = Span.of(form.on());
        if (day.earliest().isAfter(rows.today())) {
            throw new Refusal(CommonProblem.INVALID).at("/on", InstrumentProblem.NOT_IN_THE_FUTURE);
        }
        if (late) {
            refuseUnlessOld(held, day);
        }
        if (!papers.has(instrument.agreementId(), form.powersNote())) {
            throw new Refusal(CommonProblem.INVALID).at("/powersNote", InstrumentProblem.UNKNOWN_PAPER);
        }
        var checks = check(instrument, day);
        var lacking = lacking(instrument, day, checks, form.powersNote());
        var parent = lacking.stream().filter(it -> it.code().equals(PARENT)).toList();
        // Papers of an old text may be elsewhere; on what was not in force it could not rest then either.
        var stopping = late ? parent : lacking;
        if (!stopping.isEmpty()) {
            throw new Refusal(
                            InstrumentProblem.NOT_READY_TO_SIGN,
                            String.join(
                                    "; ",
                                    stopping.stream()
                                            .map(it -> it.in(caller.language()))
                                            .toList()))
                    .with(
                            "missing",
                            stopping.stream()
                                    .map(it -> Worded.of(it, caller.language()))
                                    .toList());
        }
        var before = Chronicle.snapshot(instrument);
        instrument.sign(day, form.ceremony(), checks, clock.instant());
        chronicle.write(
                held,
                Said.of(Act.SIGNED, day, null)
                        .with(late ? Map.of("late", "true", "skipped", codes(lacking)) : Map.of())
                        .by(form.powersNote(), form.note()),
                before,
                caller);
        settle(held, caller);
    }

    /// Being late opens no door for what is signed now: the day lies before the case was entered, or long ago.
    private void refuseUnlessOld(Held held, Span day) {
        var entered = rows.dayOf(held.agreement().openedAt());
        var longBefore = rows.today().minusDays(longAgo);
        var limit = entered.isAfter(longBefore) ? entered : longBefore;
        if (day.isBefore(limit) != Certainty.CERTAINLY) {
            throw new Refusal(CommonProblem.INVALID).at("/late", InstrumentProblem.NOT_LATE, limit);
        }
    }

    private static String codes(List<Why> lacking) {
        return String.join(", ", lacking.stream().map(Why::code).distinct().toList());
    }

    private List<Why> lacking(Instrument instrument, Span day, List<PowersCheck> checks, @Nullable UUID note) {
        var lacking = new ArrayList<Why>();
        var draft = instrument.draft();
        var signing = draft.signatoriesOrNone().stream()
                .filter(it -> it.part() == Part.SIGNS)
                .toList();
        var ours = signing.stream().anyMatch(it -> it.side() == Side.OURS);
        var partner = signing.stream().anyMatch(it -> it.side() == Side.PARTNER);
        if (kinds.get(instrument.kind()).bothSides()) {
            if (!ours) {
                lacking.add(Why.of("sign.no-signatory", Side.OURS));
            }
            if (!partner) {
                lacking.add(Why.of("sign.no-signatory", Side.PARTNER));
            }
        } else if (!ours && !partner) {
            lacking.add(Why.of("sign.nobody"));
        }
        if (draft.textsOrNone().isEmpty()) {
            lacking.add(Why.of("sign.no-text"));
        }
        var parent = parent(instrument);
        if (parent != null && parent.inForceOn(day) == Certainty.NOT) {
            lacking.add(Why.of(PARENT, parent.number(), day, parent.inForce() == null ? "-" : parent.inForce()));
        }
        if (note == null) {
            checks.stream()
                    .filter(PowersCheck::stops)
                    .forEach(it -> lacking.add(Why.of(
                            it.result() == PowersCheck.Result.LACKING ? "sign.powers-lacking" : "sign.powers-wrong",
                            it.signatory().name(),
                            it.signatory().capacity())));
        }
        return lacking;
    }

    /// Every signatory of ours against the letters on file, as if it were signed on that day.
    List<PowersCheck> check(Instrument instrument, Span day) {
        if (instrument.state() != Instrument.State.DRAFT) {
            return instrument.checked();
        }
        var kind = kinds.get(instrument.kind());
        var parent = parent(instrument);
        var rule = kind.powers() == Kind.PowersRule.LIKE_PARENT && parent != null
                ? kinds.get(parent.kind()).powers()
                : kind.powers();
        var what = new PowersCheck.Occasion(
                kind, rule, instrument.draft().ourNumber(), day, parent == null ? null : parent.inForceOn(day));
        return instrument.draft().signatoriesOrNone().stream()
                .filter(it -> it.side() == Side.OURS && it.part() == Part.SIGNS)
                .map(it -> PowersCheck.of(it, what, instrument.powers(), kinds))
                .toList();
    }

    private @Nullable Instrument parent(Instrument instrument) {
        return instrument.parentId() == null ? null : instruments.findById(instrument.parentId());
    }

    /// A side tells the other that its own procedure is complete.
    void tell(Held held, TellEntry form, Caller caller) {
        var instrument = held.instrument();
        if (instrument.state() != Instrument.State.SIGNED) {
            throw new Refusal(InstrumentProblem.NOT_SIGNED, instrument.number());
        }
        if ((form.side() == Side.OURS ? instrument.oursTold() : instrument.partnerTold()) != null) {
            throw new Refusal(InstrumentProblem.TOLD_ALREADY, instrument.number());
        }
        var day = Span.of(form.on());
        if (day.earliest().isAfter(rows.today())) {
            throw new Refusal(CommonProblem.INVALID).at("/on", InstrumentProblem.NOT_IN_THE_FUTURE);
        }
        if (!papers.has(instrument.agreementId(), form.document())) {
            throw new Refusal(CommonProblem.INVALID).at("/document", InstrumentProblem.UNKNOWN_PAPER);
        }
        var before = Chronicle.snapshot(instrument);
        instrument.tell(form.side(), day, clock.instant());
        chronicle.write(
                held,
                Said.of(Act.TOLD, day, null)
                        .with(Map.of("side", form.side().name()))
                        .by(form.document(), form.note()),
                before,
                caller);
        settle(held, caller);
    }

    /// Computes when it enters into force and when it ends, by its own rules; and so for what enters with it.
    void settle(Held held, Caller caller) {
        var instrument = held.instrument();
        var signed = Objects.requireNonNull(instrument.signed());
        var parent = parent(instrument);
        var off = calendars.from(signed.earliest());
        var before = Chronicle.snapshot(instrument);
        var was = instrument.inForce();
        var entry = Entry.by(
                instrument.draft().entryOrSignature(),
                new Entry.Facts(
                        signed,
                        instrument.oursTold(),
                        instrument.partnerTold(),
                        parent == null ? null : parent.inForce()),
                off);
        switch (entry) {
            case Entry.Enters(var on, var how) -> {
                instrument.enter(on, how, clock.instant());
                end(instrument, on, off);
                chronicle.write(held, Said.of(Act.ENTERED, on, how).until(instrument.ends()), before, caller);
                if (!on.equals(was)) {
                    withIt(instrument, caller);
                }
            }
            case Entry.Waits(var what) -> instrument.await(what, clock.instant());
        }
    }

    private void end(Instrument instrument, Span on, Function<Set<String>, Predicate<LocalDate>> off) {
        var term = instrument.draft().term();
        if (term == null) {
            // A text that carries the relation has an end or says that it has none; while nobody wrote down which,
            // it may be any day. Other kinds have nothing to run out.
            var hasTerm = kinds.get(instrument.kind()).hasTerm();
            runsUntil(
                    instrument,
                    hasTerm ? Span.since(on.earliest()) : null,
                    Why.of(hasTerm ? "term.not-known" : "term.none"));
            return;
        }
        var last = term.endOf(on, off);
        if (last != null && last.latest().isBefore(on.earliest())) {
            throw new Refusal(CommonProblem.INVALID).at("/term/end", InstrumentProblem.END_BEFORE_START);
        }
        runsUntil(instrument, last, term.howItEnds(on, last));
    }

    private void withIt(Instrument parent, Caller caller) {
        for (var child : instruments.childrenOf(List.of(parent.id()))) {
            if (child.state() == Instrument.State.SIGNED && child.draft().entry() instanceof EntryRule.WithParent) {
                instruments.toKeep(child.id()).ifPresent(it -> settle(it, caller));
            }
        }
    }

    /// Sets the last day, with the last day to object that follows from it.
    public void runsUntil(Instrument instrument, @Nullable Span last, Why how) {
        var objection = lastDayToObject(instrument.draft().term(), last);
        instrument.runUntil(last, how, objection == null ? null : objection.earliest(), clock.instant());
    }

    /// When somebody has to object at the latest, so that the text does not go on by itself; null where it never does.
    public @Nullable Span lastDayToObject(@Nullable TermClause clause, @Nullable Span last) {
        var extension = clause == null ? null : clause.extension();
        if (extension == null || extension.mode() != TermClause.Mode.AUTOMATIC || last == null || !last.known()) {
            return null;
        }
        var objection = extension.objection();
        if (objection == null) {
            return last;
        }
        var off = calendars.from(last.earliest().minusYears(OBJECTION_YEARS));
        return last.map(it -> objection.before(it, off));
    }

    /// Computes the last day to object again, after a calendar changed.
    ///
    /// @return whether it moved
    public boolean objectsAnew(Instrument instrument) {
        var day = lastDayToObject(instrument.draft().term(), instrument.ends());
        return instrument.objectUntil(day == null ? null : day.earliest());
    }
}
