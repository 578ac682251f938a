package id.jembatan.agreements.term;

import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.Calendars;
import id.jembatan.agreements.instrument.Chronicle;
import id.jembatan.agreements.instrument.Ending;
import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.instrument.InstrumentAct.Act;
import id.jembatan.agreements.instrument.InstrumentAct.Said;
import id.jembatan.agreements.instrument.Instruments;
import id.jembatan.agreements.instrument.Instruments.Held;
import id.jembatan.agreements.instrument.Signing;
import id.jembatan.agreements.instrument.Span;
import id.jembatan.agreements.instrument.TermClause;
import id.jembatan.agreements.text.Why;
import id.jembatan.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/// What time does to texts: they go on by themselves where they say so and nobody objected, or they run out. Worked out
/// from what is due, never from what day it is, so that a long sleep loses nothing; reminders come first, so that none
/// is lost to the end that it is about.
@ApplicationScoped
class TermClock {

    private static final Logger LOG = Logger.getLogger(TermClock.class);
    private static final int AT_ONCE = 200;

    private final Sql sql;
    private final Instruments instruments;
    private final Signing signing;
    private final Ending ending;
    private final Chronicle chronicle;
    private final Calendars calendars;
    private final ExpiryReminders reminders;
    private final StandIns standIns;
    private final Rows rows;

    TermClock(
            Sql sql,
            Instruments instruments,
            Signing signing,
            Ending ending,
            Chronicle chronicle,
            Calendars calendars,
            ExpiryReminders reminders,
            StandIns standIns,
            Rows rows) {
        this.sql = sql;
        this.instruments = instruments;
        this.signing = signing;
        this.ending = ending;
        this.chronicle = chronicle;
        this.calendars = calendars;
        this.reminders = reminders;
        this.standIns = standIns;
        this.rows = rows;
    }

    @Scheduled(
            every = "{jembatan.terms.look-every}",
            delayed = "40S",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookNowAndThen() {
        look();
    }

    /// Tells what is due and lets time do its work, until nothing is left that it can do.
    void look() {
        reminders.tell();
        passAll();
        standIns.look();
    }

    /// However many of them cannot be looked at now, the others are.
    private void passAll() {
        var left = new HashSet<UUID>();
        while (true) {
            var due = sql.list(
                    "select id from instrument where live_end < ? and id <> all(?) order by live_end, id limit ?",
                    row -> row.getObject(1, UUID.class),
                    rows.today(),
                    left.toArray(UUID[]::new),
                    AT_ONCE);
            if (due.isEmpty()) {
                return;
            }
            due.stream().filter(it -> !pass(it)).forEach(left::add);
        }
    }

    private boolean pass(UUID id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> passed(id));
        } catch (RuntimeException e) {
            LOG.warnf(e, "The end of instrument %s cannot be looked at now", id);
            return false; // the others go on; this one is looked at again
        }
    }

    private boolean passed(UUID id) {
        var agreement =
                sql.first("select agreement_id from instrument where id = ?", row -> row.getObject(1, UUID.class), id);
        if (agreement.isEmpty()) {
            return false;
        }
        ending.lockWithAllBelow(agreement.get(), id);
        var held = instruments.toKeep(id).orElseThrow();
        var instrument = held.instrument();
        var ends = instrument.ends();
        if (instrument.state() != Instrument.State.SIGNED || ends == null || !ends.known()) {
            return false; // somebody was faster
        }
        switch (ends.isBefore(rows.today())) {
            case NOT -> {
                return false;
            }
            // It may be over; it is over for certain only after the last day that it may be.
            case POSSIBLY -> instrument.lookAgain(ends.latest());
            case CERTAINLY -> {
                if (!goesOn(held)) {
                    runOut(held, ends);
                }
            }
        }
        return true;
    }

    private boolean goesOn(Held held) {
        var instrument = held.instrument();
        var extension = Terms.extensionOf(instrument);
        var acts = instruments.acts(List.of(instrument.id()));
        var state = TermState.of(instrument, acts);
        var ends = instrument.ends();
        if (ends == null
                || extension == null
                || extension.mode() != TermClause.Mode.AUTOMATIC
                || extension.period() == null
                || state.objection() != null
                || state.notice() != null
                || extension.times() != null && Terms.timesUsed(acts) >= extension.times()) {
            return false;
        }
        var until = extension.period().after(ends, calendars.from(ends.earliest()));
        var toObject = signing.lastDayToObject(instrument.draft().term(), ends);
        var how = Why.of(
                "term.renewed",
                ends,
                extension.period().count(),
                extension.period().unit(),
                until,
                toObject);
        var before = Chronicle.snapshot(instrument);
        signing.runsUntil(instrument, until, how);
        chronicle.write(
                held,
                Said.of(Act.RENEWED, ends, how).until(until).with(Map.of("before", ends.toString())),
                before,
                Chronicle.CLOCK);
        return true;
    }

    private void runOut(Held held, Span ends) {
        var state = TermState.of(
                held.instrument(), instruments.acts(List.of(held.instrument().id())));
        var decision = state.decision();
        var how = state.notice() != null
                ? Why.of("term.ran-out-notice", ends)
                : decision != null
                        ? Why.of(
                                "term.ran-out-decided", ends, decision.details().get("decision"))
                        : state.objection() != null
                                ? Why.of("term.ran-out-objected", ends)
                                : Why.of("term.ran-out-undecided", ends);
        ending.end(
                held,
                new Ending.Wanted(ends, state.notice() != null ? "notice" : Terms.RAN_OUT, how, null, null),
                Chronicle.CLOCK);
    }
}
