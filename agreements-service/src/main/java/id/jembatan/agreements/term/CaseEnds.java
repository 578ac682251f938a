package id.jembatan.agreements.term;

import id.jembatan.agreements.agreement.AfterMove;
import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.MadeMove;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.Certainty;
import id.jembatan.agreements.instrument.Ending;
import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.instrument.Instruments;
import id.jembatan.agreements.instrument.Instruments.Held;
import id.jembatan.agreements.instrument.Kinds;
import id.jembatan.agreements.instrument.Span;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.agreements.text.Why;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// A case that has ended after its texts were signed takes them along: nothing of it is in force any more. Its drafts
/// stay as they are, because a case may still be taken up again. When it is (its end was a mistake, or an extension was
/// found), what had ended with it lives on as it did before.
@ApplicationScoped
class CaseEnds implements AfterMove {

    private final Instruments instruments;
    private final Ending ending;
    private final Kinds kinds;
    private final Procedures procedures;
    private final Rows rows;

    CaseEnds(Instruments instruments, Ending ending, Kinds kinds, Procedures procedures, Rows rows) {
        this.kinds = kinds;
        this.procedures = procedures;
        this.instruments = instruments;
        this.ending = ending;
        this.rows = rows;
    }

    /// The ground that the case names, where it names one.
    private String ground(Agreement agreement) {
        var named = agreement.fields().get("endingGround");
        if (named != null && kinds.grounds().containsKey(named)) {
            return named;
        }
        return switch (agreement.endReason() == null ? "" : agreement.endReason()) {
            case "EXPIRED" -> Terms.RAN_OUT;
            case "SUPERSEDED" -> "new-agreement";
            default -> "agreed-procedure";
        };
    }

    @Override
    public void after(Agreement agreement, MadeMove made, Caller caller) {
        if (!agreement.isFinal()) {
            if (goesOnAgain(agreement, made)) {
                takeBack(agreement, made, caller);
            }
            return;
        }
        var done = made.doneOn();
        var on = Span.of(done == null ? rows.today() : done);
        for (var instrument : instruments.ofCases(List.of(agreement.id()))) {
            if (instrument.state() != Instrument.State.SIGNED) {
                continue;
            }
            var ends = instrument.ends();
            var begun = instrument.inForce() == null ? instrument.signed() : instrument.inForce();
            // What was over before stays over on its own day; what had not begun is over as it begins.
            var last = ends != null && ends.isOnOrBefore(on) == Certainty.CERTAINLY
                    ? ends
                    : begun != null && begun.isOnOrBefore(on) == Certainty.NOT ? begun : on;
            ending.end(
                    new Held(agreement, instrument),
                    new Ending.Wanted(
                            last,
                            ground(agreement),
                            Why.of("ending.with-case", agreement.reference(), made.toStage(), made.move()),
                            null,
                            made.reason()),
                    caller);
            instrument.endedBy(made.id());
        }
    }

    private boolean goesOnAgain(Agreement agreement, MadeMove made) {
        var from = made.fromStage();
        return from != null
                && procedures
                        .frozen(agreement.procedureCode(), agreement.procedureVersion())
                        .stage(from)
                        .isFinal();
    }

    private void takeBack(Agreement agreement, MadeMove made, Caller caller) {
        for (var instrument : instruments.ofCases(List.of(agreement.id()))) {
            if (instrument.hasEndedWithItsCase()) {
                ending.takeBack(
                        new Held(agreement, instrument),
                        Why.of("ending.taken-back-with-case", agreement.reference(), made.toStage(), made.move()),
                        caller);
            }
        }
    }
}
