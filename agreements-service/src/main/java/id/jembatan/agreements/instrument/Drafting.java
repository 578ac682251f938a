package id.jembatan.agreements.instrument;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.instrument.InstrumentAct.Act;
import id.jembatan.agreements.instrument.InstrumentAct.Said;
import id.jembatan.agreements.instrument.Instruments.Held;
import id.jembatan.agreements.text.Why;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes texts down, changes drafts, and corrects what was wrong of signed ones without hiding it.
@ApplicationScoped
class Drafting {

    private final Instruments instruments;
    private final Kinds kinds;
    private final Papers papers;
    private final Numbers numbers;
    private final Signing signing;
    private final Chronicle chronicle;
    private final Clock clock;

    Drafting(
            Instruments instruments,
            Kinds kinds,
            Papers papers,
            Numbers numbers,
            Signing signing,
            Chronicle chronicle,
            Clock clock) {
        this.instruments = instruments;
        this.kinds = kinds;
        this.papers = papers;
        this.numbers = numbers;
        this.signing = signing;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// Adds a text to a case that the caller has locked.
    Instrument draft(Agreement agreement, Draft said, Caller caller) {
        check(agreement.id(), null, said, caller);
        var instrument = new Instrument(
                agreement.id(), agreement.reference(), instruments.nextPosition(agreement.id()), said, clock.instant());
        instruments.persist(instrument);
        instruments.flush();
        numbers.take(instrument, said);
        chronicle.write(new Held(agreement, instrument), Said.of(Act.DRAFTED, null, null), null, caller);
        return instrument;
    }

    void redraft(Held held, Draft said, Caller caller) {
        var instrument = held.instrument();
        if (instrument.state() != Instrument.State.DRAFT) {
            throw new Refusal(InstrumentProblem.SIGNED_ALREADY, instrument.number());
        }
        if (said.equals(instrument.draft())) {
            return;
        }
        check(held.agreement().id(), instrument, said, caller);
        numbers.take(instrument, said);
        var before = Chronicle.snapshot(instrument);
        instrument.redraft(said, clock.instant());
        chronicle.write(held, Said.of(Act.REDRAFTED, null, null), before, caller);
    }

    void empower(Held held, FullPowers letter, Caller caller) {
        var instrument = held.instrument();
        if (instrument.state() != Instrument.State.DRAFT) {
            throw new Refusal(InstrumentProblem.SIGNED_ALREADY, instrument.number());
        }
        var invalid = new Refusal(CommonProblem.INVALID);
        if (!papers.has(instrument.agreementId(), letter.document())) {
            invalid.at("/document", InstrumentProblem.UNKNOWN_PAPER);
        }
        letter.kinds().stream()
                .filter(it -> kinds.known(it) == null)
                .sorted()
                .forEach(it -> invalid.at("/kinds", InstrumentProblem.UNKNOWN_INSTRUMENT_KIND, it));
        if (letter.validUntil() != null
                && Span.of(letter.grantedOn()).isOnOrBefore(Span.of(letter.validUntil())) == Certainty.NOT) {
            invalid.at("/validUntil", InstrumentProblem.END_BEFORE_START);
        }
        throwIfAny(invalid);
        var before = Chronicle.snapshot(instrument);
        instrument.empower(letter, clock.instant());
        chronicle.write(
                held,
                Said.of(Act.EMPOWERED, Span.of(letter.grantedOn()), null).by(letter.document(), letter.holder()),
                before,
                caller);
    }

    /// Puts right what was written wrongly of a signed text. What stood there stays in its acts; its entry and its end
    /// are computed anew.
    void correct(Held held, Draft said, String reason, Caller caller) {
        var instrument = held.instrument();
        if (instrument.state() == Instrument.State.DRAFT) {
            throw new Refusal(InstrumentProblem.NOT_SIGNED, instrument.number());
        }
        if (instrument.state() != Instrument.State.SIGNED) {
            throw new Refusal(InstrumentProblem.ENDED_ALREADY, instrument.number());
        }
        if (!said.kind().equals(instrument.kind())) {
            throw new Refusal(CommonProblem.INVALID)
                    .at("/to/kind", InstrumentProblem.SIGNED_ALREADY, instrument.number());
        }
        check(instrument.agreementId(), instrument, said, caller);
        parentInForce(instrument, said);
        numbers.take(instrument, said);
        var before = Chronicle.snapshot(instrument);
        var was = instrument.draft();
        instrument.redraft(said, clock.instant());
        chronicle.write(
                held,
                Said.of(Act.CORRECTED, null, null).with(differences(was, said)).by(null, reason),
                before,
                caller);
        if (!Objects.equals(was.entry(), said.entry())
                || !Objects.equals(was.term(), said.term())
                || !Objects.equals(was.parent(), said.parent())
                        && said.entryOrSignature() instanceof EntryRule.WithParent) {
            signing.settle(held, caller);
        }
    }

    /// No other parent by way of correction than one on which it could have been signed.
    private void parentInForce(Instrument instrument, Draft said) {
        var signed = instrument.signed();
        if (said.parent() == null || signed == null || said.parent().equals(instrument.parentId())) {
            return;
        }
        var parent = instruments.findById(said.parent());
        if (parent.inForceOn(signed) == Certainty.NOT) {
            throw new Refusal(InstrumentProblem.PARENT_NOT_IN_FORCE, parent.number(), signed);
        }
    }

    private static Map<String, String> differences(Draft was, Draft is) {
        var changed = new java.util.TreeMap<String, String>();
        difference(changed, "title", was.title(), is.title());
        difference(changed, "ourNumber", was.ourNumber(), is.ourNumber());
        difference(changed, "partnerNumber", was.partnerNumber(), is.partnerNumber());
        difference(changed, "parent", was.parent(), is.parent());
        difference(changed, "follows", was.follows(), is.follows());
        difference(changed, "texts", was.texts(), is.texts());
        difference(changed, "signatories", was.signatories(), is.signatories());
        difference(changed, "entry", was.entry(), is.entry());
        difference(changed, "term", was.term(), is.term());
        difference(changed, "whenParentEnds", was.whenParentEnds(), is.whenParentEnds());
        return changed;
    }

    private static void difference(
            Map<String, String> changed, String name, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            changed.put(name, was == null ? "-" : was.toString());
        }
    }

    void withdraw(Held held, String reason, Caller caller) {
        var instrument = held.instrument();
        if (instrument.state() != Instrument.State.DRAFT) {
            throw new Refusal(InstrumentProblem.NOT_A_DRAFT, instrument.number());
        }
        var before = Chronicle.snapshot(instrument);
        var why = Why.of("instrument.withdrawn", reason);
        instrument.withdraw(why, clock.instant());
        chronicle.write(held, Said.of(Act.WITHDRAWN, null, why).by(null, reason), before, caller);
    }

    private void check(UUID agreement, @Nullable Instrument of, Draft said, Caller caller) {
        var invalid = new Refusal(CommonProblem.INVALID);
        if (kinds.known(said.kind()) == null) {
            invalid.at("/kind", InstrumentProblem.UNKNOWN_INSTRUMENT_KIND, said.kind());
        }
        texts(agreement, said, invalid);
        signatories(agreement, said, invalid);
        if (said.term() != null) {
            term(said, said.term(), invalid);
        }
        switch (said.entryOrSignature()) {
            case EntryRule.AfterSignature(var period) -> period(period, "/entry/period", invalid);
            case EntryRule.AfterLastNotification(var period) -> period(period, "/entry/period", invalid);
            case EntryRule.OnSignature _,
                    EntryRule.OnDate _,
                    EntryRule.OnLastNotification _,
                    EntryRule.WithParent _,
                    EntryRule.NotKnown _ -> {
                // no period
            }
        }
        if (said.entry() instanceof EntryRule.WithParent && said.parent() == null) {
            invalid.at("/entry", InstrumentProblem.UNKNOWN_INSTRUMENT);
        }
        relative(of, said.parent(), "parent", InstrumentProblem.PARENT_CYCLE, caller, invalid);
        relative(of, said.follows(), "follows", InstrumentProblem.FOLLOWS_CYCLE, caller, invalid);
        throwIfAny(invalid);
    }

    private void texts(UUID agreement, Draft said, Refusal invalid) {
        var texts = said.textsOrNone();
        var known =
                papers.of(agreement, texts.stream().map(Draft.Text::document).toList());
        var languages = new HashSet<String>();
        for (var i = 0; i < texts.size(); i++) {
            if (!known.containsKey(texts.get(i).document())) {
                invalid.at("/texts/" + i + "/document", InstrumentProblem.UNKNOWN_PAPER);
            }
            if (!languages.add(texts.get(i).language())) {
                invalid.at(
                        "/texts/" + i + "/language",
                        InstrumentProblem.LANGUAGE_TWICE,
                        texts.get(i).language());
            }
        }
        if (texts.stream().filter(Draft.Text::prevailing).count() > 1) {
            invalid.at("/texts", InstrumentProblem.PREVAILING_TWICE);
        }
    }

    private void signatories(UUID agreement, Draft said, Refusal invalid) {
        var all = said.signatoriesOrNone();
        var parties =
                all.stream().anyMatch(it -> it.partner() != null) ? papers.partners(agreement) : List.<String>of();
        for (var i = 0; i < all.size(); i++) {
            var one = all.get(i);
            if (one.partner() != null && (one.side() == Side.OURS || !parties.contains(one.partner()))) {
                invalid.at("/signatories/" + i + "/partner", InstrumentProblem.UNKNOWN_PARTY, one.partner());
            }
            if (one.office() != null && !kinds.exempt().containsKey(one.office())) {
                invalid.at(
                        "/signatories/" + i + "/office",
                        InstrumentProblem.UNKNOWN_OFFICE,
                        String.join(", ", kinds.exempt().keySet()));
            }
        }
    }

    private static void term(Draft said, TermClause term, Refusal invalid) {
        if (term.end() instanceof TermClause.End.OnDate(var last)) {
            var first = switch (said.entryOrSignature()) {
                case EntryRule.OnDate(var day) -> day;
                case EntryRule.NotKnown(var day) -> day;
                case EntryRule.OnSignature _,
                        EntryRule.AfterSignature _,
                        EntryRule.OnLastNotification _,
                        EntryRule.AfterLastNotification _,
                        EntryRule.WithParent _ -> null;
            };
            if (first != null && Span.of(first).isOnOrBefore(Span.of(last)) == Certainty.NOT) {
                invalid.at("/term/end/date", InstrumentProblem.END_BEFORE_START);
            }
        }
        if (term.end() instanceof TermClause.End.After(var period, var _)) {
            period(period, "/term/end/period", invalid);
        }
        Stream.of(term.notice(), term.windDown()).filter(Objects::nonNull).forEach(it -> period(it, "/term", invalid));
        var extension = term.extension();
        if (extension != null) {
            if (extension.mode() == TermClause.Mode.AUTOMATIC && extension.period() == null) {
                invalid.at("/term/extension/period", InstrumentProblem.PERIOD_LACKS);
            }
            Stream.of(extension.period(), extension.objection())
                    .filter(Objects::nonNull)
                    .forEach(it -> period(it, "/term/extension", invalid));
        }
    }

    /// Working days are counted in somebody's calendar; without one the number says nothing.
    private static void period(Period period, String at, Refusal invalid) {
        if (period.unit() == Period.Unit.WORKING_DAYS
                && period.calendarsOrNone().isEmpty()) {
            invalid.at(at + "/calendars", InstrumentProblem.PERIOD_LACKS);
        }
    }

    private void relative(
            @Nullable Instrument of,
            @Nullable UUID other,
            String what,
            InstrumentProblem cycle,
            Caller caller,
            Refusal invalid) {
        if (other == null) {
            return;
        }
        instruments.inTurn();
        if (instruments.find(other, caller).isEmpty()) {
            invalid.at("/" + what, InstrumentProblem.UNKNOWN_INSTRUMENT);
        } else if (of != null && instruments.above(other, what + "_id").contains(of.id())) {
            invalid.at("/" + what, cycle);
        }
    }

    private static void throwIfAny(Refusal invalid) {
        if (invalid.hasFaults()) {
            throw invalid;
        }
    }
}
