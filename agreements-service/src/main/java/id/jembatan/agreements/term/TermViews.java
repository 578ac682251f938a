package id.jembatan.agreements.term;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.Calendars;
import id.jembatan.agreements.instrument.Certainty;
import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.instrument.InstrumentAct;
import id.jembatan.agreements.instrument.Instruments;
import id.jembatan.agreements.instrument.Side;
import id.jembatan.agreements.instrument.Signing;
import id.jembatan.agreements.instrument.Span;
import id.jembatan.agreements.instrument.TermClause;
import id.jembatan.agreements.instrument.Worded;
import id.jembatan.agreements.text.Why;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Shows the time of a text.
@ApplicationScoped
class TermViews {

    private final Instruments instruments;
    private final Signing signing;
    private final Calendars calendars;
    private final Rows rows;

    TermViews(Instruments instruments, Signing signing, Calendars calendars, Rows rows) {
        this.instruments = instruments;
        this.signing = signing;
        this.calendars = calendars;
        this.rows = rows;
    }

    long edition(Instrument it) {
        return it.version() * 100_000 + rows.today().toEpochDay();
    }

    TermView of(Instrument it, Agreement agreement, Caller caller) {
        var language = caller.language();
        var acts = instruments.acts(List.of(it.id()));
        var state = TermState.of(it, acts);
        var clause = it.draft().term();
        var ends = it.ends();
        var today = rows.today();
        var toObject = it.state() == Instrument.State.SIGNED ? signing.lastDayToObject(clause, ends) : null;
        var inside = rows.seesInside(caller);
        return new TermView(
                it.id(),
                it.number(),
                written(it.inForce()),
                written(ends),
                it.endKnown(),
                Worded.ofNullable(it.endsWhy(), language),
                ends == null || !ends.known()
                        ? null
                        : new TermView.DaysLeft(
                                ChronoUnit.DAYS.between(today, ends.earliest()),
                                ChronoUnit.DAYS.between(today, ends.latest())),
                ends == null ? Certainty.NOT : ends.isBefore(today),
                clause,
                Terms.timesUsed(acts),
                toObject == null || clause == null ? null : lastDay(toObject, clause, ends, language),
                toObject == null
                        ? null
                        : toObject.isBefore(today) == Certainty.CERTAINLY
                                && state.objection() == null
                                && state.notice() == null,
                said(state.notice(), language),
                said(state.objection(), language),
                decided(state.decision(), inside),
                windDown(clause, ends),
                it.version(),
                actions(it, agreement, toObject != null && state.objection() == null, state.notice() == null, caller));
    }

    private TermView.LastDay lastDay(Span day, TermClause clause, @Nullable Span ends, Locale language) {
        var extension = clause.extension();
        var objection = extension == null ? null : extension.objection();
        var how = objection == null
                ? Why.of("term.object-until-end", ends)
                : Why.of("term.object-by", ends, objection.count(), objection.unit(), day);
        return new TermView.LastDay(
                day.written(), day.earliest(), day.isBefore(rows.today()), Worded.of(how, language));
    }

    private static TermView.@Nullable Said said(@Nullable InstrumentAct act, Locale language) {
        if (act == null) {
            return null;
        }
        var by = act.details().get("by");
        return new TermView.Said(
                by == null ? null : Side.valueOf(by), written(act.day()), Worded.ofNullable(act.why(), language));
    }

    private static TermView.@Nullable Decided decided(@Nullable InstrumentAct act, boolean inside) {
        var decision = act == null ? null : act.details().get("decision");
        return act == null || decision == null || !inside
                ? null
                : new TermView.Decided(
                        DecideRenewal.Decision.valueOf(decision),
                        written(act.day()),
                        act.byName(),
                        act.note(),
                        act.details().get("until"),
                        act.details().get("successor"));
    }

    private @Nullable PartialDate windDown(@Nullable TermClause clause, @Nullable Span ends) {
        var period = clause == null ? null : clause.windDown();
        return period == null || ends == null || !ends.known()
                ? null
                : period.after(ends, calendars.from(ends.earliest())).written();
    }

    private List<String> actions(
            Instrument it, Agreement agreement, boolean mayObject, boolean mayGiveNotice, Caller caller) {
        var actions = new ArrayList<String>();
        if (it.state() != Instrument.State.SIGNED
                || it.inForce() == null
                || !rows.mayChange(caller, agreement.agency())) {
            return actions;
        }
        if (caller.may("agreement:update")) {
            if (it.ends() != null) {
                actions.add("extend");
            }
            if (mayGiveNotice) {
                actions.add("give-notice");
            }
            if (mayObject) {
                actions.add("object");
            }
        }
        if (caller.may("agreement:approve")) {
            actions.add("decide-renewal");
        }
        return actions;
    }

    static @Nullable PartialDate written(@Nullable Span span) {
        return span == null ? null : span.written();
    }
}
