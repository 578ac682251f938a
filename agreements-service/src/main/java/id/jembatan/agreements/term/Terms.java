package id.jembatan.agreements.term;

import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.Calendars;
import id.jembatan.agreements.instrument.Certainty;
import id.jembatan.agreements.instrument.Chronicle;
import id.jembatan.agreements.instrument.Ending;
import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.instrument.InstrumentAct;
import id.jembatan.agreements.instrument.InstrumentAct.Act;
import id.jembatan.agreements.instrument.InstrumentAct.Said;
import id.jembatan.agreements.instrument.InstrumentProblem;
import id.jembatan.agreements.instrument.Instruments;
import id.jembatan.agreements.instrument.Instruments.Held;
import id.jembatan.agreements.instrument.Papers;
import id.jembatan.agreements.instrument.Signing;
import id.jembatan.agreements.instrument.Span;
import id.jembatan.agreements.instrument.TermClause;
import id.jembatan.agreements.text.Why;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What both sides, or one of them, do to the time of a text.
@ApplicationScoped
class Terms {

    /// The ground of an end that nobody brought about.
    static final String RAN_OUT = "term";

    private final Instruments instruments;
    private final Signing signing;
    private final Ending ending;
    private final Chronicle chronicle;
    private final Calendars calendars;
    private final Papers papers;
    private final Results results;
    private final Rows rows;

    Terms(
            Instruments instruments,
            Signing signing,
            Ending ending,
            Chronicle chronicle,
            Calendars calendars,
            Papers papers,
            Results results,
            Rows rows) {
        this.instruments = instruments;
        this.signing = signing;
        this.ending = ending;
        this.chronicle = chronicle;
        this.calendars = calendars;
        this.papers = papers;
        this.results = results;
        this.rows = rows;
    }

    void extend(Held held, Extend form, Caller caller) {
        var instrument = held.instrument();
        var ends = running(instrument, true);
        var acts = instruments.acts(List.of(instrument.id()));
        var agreed = Span.of(form.agreedOn());
        check(instrument, form.document(), agreed, "/agreedOn");
        var extension = extensionOf(instrument);
        if (extension != null) {
            if (extension.mode() == TermClause.Mode.NONE) {
                throw new Refusal(TermProblem.EXTENSION_EXCLUDED, instrument.number());
            }
            if (extension.times() != null && timesUsed(acts) >= extension.times()) {
                throw new Refusal(TermProblem.EXTENSION_SPENT, instrument.number(), extension.times());
            }
            if (extension.channel() != null
                    && form.channel() != null
                    && !extension.channel().equals(form.channel())) {
                throw new Refusal(CommonProblem.INVALID)
                        .at("/channel", TermProblem.CHANNEL_DIFFERS, extension.channel());
            }
        }
        if (agreed.isOnOrBefore(ends) == Certainty.NOT) {
            throw new Refusal(TermProblem.EXTENSION_TOO_LATE, instrument.number(), ends, agreed)
                    .with("endedOn", String.valueOf(ends))
                    .with("follows", instrument.id());
        }
        var until = Span.of(form.until());
        if (ends.known() && !until.latest().isAfter(ends.latest())) {
            throw new Refusal(CommonProblem.INVALID).at("/until", TermProblem.NOT_LATER, ends);
        }
        if (form.instrument() != null) {
            var letters = instruments
                    .find(form.instrument(), caller)
                    .filter(it -> it.state() == Instrument.State.SIGNED)
                    .filter(it -> it.agreementId().equals(instrument.agreementId()));
            if (letters.isEmpty()) {
                throw new Refusal(CommonProblem.INVALID).at("/instrument", InstrumentProblem.UNKNOWN_INSTRUMENT);
            }
        }
        var before = Chronicle.snapshot(instrument);
        var how = agreed.isOnOrBefore(ends) == Certainty.CERTAINLY
                ? Why.of("term.extended", agreed, ends, until)
                : Why.of("term.extended-possibly", agreed, ends, until);
        if (instrument.state() == Instrument.State.ENDED) {
            ending.takeBack(held, Why.of("ending.taken-back-extended", agreed), caller);
        }
        signing.runsUntil(instrument, until, how);
        var details = new HashMap<String, String>();
        details.put("before", ends.toString());
        put(details, "channel", form.channel());
        put(details, "instrument", form.instrument());
        chronicle.write(
                held,
                Said.of(Act.EXTENDED, agreed, how).until(until).with(details).by(form.document(), form.note()),
                before,
                caller);
    }

    void notice(Held held, GiveNotice form, Caller caller) {
        var instrument = held.instrument();
        running(instrument, false);
        var received = Span.of(form.receivedOn());
        check(instrument, form.document(), received, "/receivedOn");
        if (instruments.acts(List.of(instrument.id())).stream().anyMatch(it -> it.act() == Act.NOTICE_GIVEN)) {
            throw new Refusal(TermProblem.NOTICE_GIVEN_ALREADY, instrument.number());
        }
        var clause = instrument.draft().term();
        var period = clause != null && clause.notice() != null ? clause.notice() : form.period();
        if (period == null) {
            throw new Refusal(TermProblem.NOTICE_PERIOD_UNKNOWN, instrument.number());
        }
        var by = period.after(received, calendars.from(received.earliest()));
        var ends = instrument.ends();
        // A text that would end earlier anyway is not made longer by a notice.
        var last = ends != null && ends.isOnOrBefore(by) == Certainty.CERTAINLY ? ends : by;
        var how = last == by
                ? Why.of("term.notice", form.by(), period.count(), period.unit(), received, by)
                : Why.of("term.notice-ends-before", form.by(), received, by, ends);
        var before = Chronicle.snapshot(instrument);
        signing.runsUntil(instrument, last, how);
        var details = new HashMap<String, String>();
        details.put("by", form.by().name());
        if (form.running() != null) {
            for (var i = 0; i < form.running().size(); i++) {
                details.put("running." + (i + 1), form.running().get(i));
            }
        }
        chronicle.write(
                held,
                Said.of(Act.NOTICE_GIVEN, received, how)
                        .until(last)
                        .with(details)
                        .by(form.document(), form.note()),
                before,
                caller);
    }

    void object(Held held, ObjectRenewal form, Caller caller) {
        var instrument = held.instrument();
        running(instrument, false);
        var on = Span.of(form.on());
        check(instrument, form.document(), on, "/on");
        var last = signing.lastDayToObject(instrument.draft().term(), instrument.ends());
        if (last == null) {
            throw new Refusal(TermProblem.NOTHING_TO_OBJECT, instrument.number());
        }
        if (TermState.of(instrument, instruments.acts(List.of(instrument.id()))).objection() != null) {
            throw new Refusal(TermProblem.OBJECTED_ALREADY, instrument.number());
        }
        var inTime = on.isOnOrBefore(last);
        var how = Why.of(
                switch (inTime) {
                    case CERTAINLY -> "term.objected";
                    case POSSIBLY -> "term.objected-possibly";
                    case NOT -> "term.objected-late";
                },
                form.by(),
                on,
                last);
        chronicle.write(
                held,
                Said.of(Act.OBJECTED, on, how)
                        .with(Map.of("by", form.by().name(), "inTime", inTime.name(), "end", end(instrument)))
                        .by(form.document(), form.note()),
                Chronicle.snapshot(instrument),
                caller);
    }

    void decide(Held held, DecideRenewal form, Caller caller) {
        var instrument = held.instrument();
        running(instrument, false);
        var seen = results.of(held.agreement(), instrument);
        if (!seen.mark().equals(form.resultsSeen())) {
            throw new Refusal(TermProblem.RESULTS_CHANGED).with("results", seen.mark());
        }
        var details = new HashMap<String, String>(seen.facts());
        details.put("decision", form.decision().name());
        details.put("end", end(instrument));
        switch (form.decision()) {
            case RENEW -> {
                if (form.until() == null) {
                    throw new Refusal(CommonProblem.INVALID).at("/until", TermProblem.UNTIL_NOT_NAMED);
                }
                details.put("until", form.until().toString());
            }
            case REPLACE -> {
                if (form.successor() == null) {
                    throw new Refusal(CommonProblem.INVALID).at("/successor", TermProblem.SUCCESSOR_NOT_NAMED);
                }
                var successor = instruments
                        .find(form.successor(), caller)
                        .filter(it -> !it.id().equals(instrument.id()));
                details.put(
                        "successor",
                        successor
                                .orElseThrow(() -> new Refusal(CommonProblem.INVALID)
                                        .at("/successor", InstrumentProblem.UNKNOWN_INSTRUMENT))
                                .number());
            }
            case LAPSE -> {
                // it runs out by itself
            }
        }
        if (!papers.has(instrument.agreementId(), form.document())) {
            throw new Refusal(CommonProblem.INVALID).at("/document", InstrumentProblem.UNKNOWN_PAPER);
        }
        chronicle.write(
                held,
                Said.of(Act.DECIDED, Span.of(rows.today()), Why.of("term.decided", form.decision()))
                        .with(details)
                        .by(form.document(), form.reason()),
                Chronicle.snapshot(instrument),
                caller);
    }

    /// Which end an objection or a decision is about: when that moves, it is spent.
    static String end(Instrument instrument) {
        return String.valueOf(instrument.ends());
    }

    static TermClause.@Nullable Extension extensionOf(Instrument instrument) {
        var clause = instrument.draft().term();
        return clause == null ? null : clause.extension();
    }

    static long timesUsed(List<InstrumentAct> acts) {
        return acts.stream()
                .filter(it -> it.act() == Act.EXTENDED || it.act() == Act.RENEWED)
                .count();
    }

    private void check(Instrument instrument, @Nullable UUID document, Span day, String at) {
        var invalid = new Refusal(CommonProblem.INVALID);
        if (!papers.has(instrument.agreementId(), document)) {
            invalid.at("/document", InstrumentProblem.UNKNOWN_PAPER);
        }
        if (day.earliest().isAfter(rows.today())) {
            invalid.at(at, InstrumentProblem.NOT_IN_THE_FUTURE);
        }
        if (invalid.hasFaults()) {
            throw invalid;
        }
    }

    /// @param orRanOut whether one that the clock has closed will do: a paper may be found later
    private static Span running(Instrument instrument, boolean orRanOut) {
        var ranOut = instrument.state() == Instrument.State.ENDED && RAN_OUT.equals(instrument.endGround());
        if (instrument.state() != Instrument.State.SIGNED && !(orRanOut && ranOut) || instrument.inForce() == null) {
            throw new Refusal(TermProblem.TERM_NOT_RUNNING, instrument.number());
        }
        var ends = instrument.ends();
        if (ends == null && orRanOut) {
            throw new Refusal(TermProblem.TERM_WITHOUT_END, instrument.number());
        }
        return ends == null
                ? Span.since(Objects.requireNonNull(instrument.inForce()).earliest())
                : ends;
    }

    private static void put(Map<String, String> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }
}
