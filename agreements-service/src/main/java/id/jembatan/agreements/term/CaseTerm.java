package id.jembatan.agreements.term;

import id.jembatan.agreements.agreement.AfterMove;
import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.Agreements;
import id.jembatan.agreements.agreement.MadeMove;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.Certainty;
import id.jembatan.agreements.instrument.Chronicle;
import id.jembatan.agreements.instrument.Ending;
import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.instrument.InstrumentAct;
import id.jembatan.agreements.instrument.InstrumentAct.Act;
import id.jembatan.agreements.instrument.InstrumentAct.Said;
import id.jembatan.agreements.instrument.InstrumentChanged;
import id.jembatan.agreements.instrument.Instruments;
import id.jembatan.agreements.instrument.Instruments.Held;
import id.jembatan.agreements.instrument.Kinds;
import id.jembatan.agreements.instrument.Signing;
import id.jembatan.agreements.instrument.Span;
import id.jembatan.agreements.text.Why;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A case has one term. Where texts carry it, they say how long it runs, and what a step of the procedure does to the
/// end of the case it does to the text; where none does, the case says it itself (see [StandIns]).
@ApplicationScoped
class CaseTerm implements AfterMove {

    private static final String MOVE = "move";
    private static final String EARLIEST = "beforeEarliest";
    private static final String LATEST = "beforeLatest";

    private final Agreements agreements;
    private final Instruments instruments;
    private final Kinds kinds;
    private final Signing signing;
    private final Ending ending;
    private final Chronicle chronicle;
    private final Rows rows;

    CaseTerm(
            Agreements agreements,
            Instruments instruments,
            Kinds kinds,
            Signing signing,
            Ending ending,
            Chronicle chronicle,
            Rows rows) {
        this.agreements = agreements;
        this.instruments = instruments;
        this.kinds = kinds;
        this.signing = signing;
        this.ending = ending;
        this.chronicle = chronicle;
        this.rows = rows;
    }

    /// Texts that have been in force, are of a kind that runs, and do not rest on another one of the same case.
    private List<Instrument> carrying(Agreement agreement) {
        var all = instruments.ofCases(List.of(agreement.id()));
        var ids = all.stream().map(Instrument::id).collect(Collectors.toSet());
        return all.stream()
                .filter(it -> it.state() == Instrument.State.SIGNED || it.state() == Instrument.State.ENDED)
                .filter(it -> it.inForce() != null && kinds.get(it.kind()).hasTerm())
                .filter(it -> it.parentId() == null || !ids.contains(it.parentId()))
                .toList();
    }

    /// What became of a text becomes of the term of its case, in the same transaction.
    void follow(@Observes InstrumentChanged changed) {
        if (changed.instrument().state() == Instrument.State.DRAFT) {
            return; // has no term yet
        }
        var agreement = agreements.findById(changed.instrument().agreementId());
        if (agreement == null) {
            return;
        }
        var texts = carrying(agreement);
        // It runs as long as one of them does.
        agreement.runs(!texts.isEmpty(), last(texts, Span::earliest), last(texts, Span::latest));
    }

    /// @return null where one of them has no end
    private static @Nullable LocalDate last(List<Instrument> texts, Function<Span, LocalDate> bound) {
        LocalDate last = null;
        for (var text : texts) {
            var ends = text.ends();
            if (ends == null) {
                return null;
            }
            var day = bound.apply(ends);
            last = last == null || day.isAfter(last) ? day : last;
        }
        return last;
    }

    /// A step that set the end of the case sets that of the text, and one that was taken back gives it its former end.
    @Override
    public void after(Agreement agreement, MadeMove made, Caller caller) {
        if (!agreement.isTermByText()) {
            return;
        }
        if (made.reverses() != null) {
            undo(agreement, made, caller);
            return;
        }
        var day = made.changed(Agreement.END) ? agreement.fields().get(Agreement.END) : null;
        if (day == null) {
            return;
        }
        var until = Span.of(LocalDate.parse(day));
        runningLast(agreement).ifPresent(text -> {
            var held = new Held(agreement, text);
            var was = text.ends();
            if (text.state() == Instrument.State.ENDED) {
                ending.takeBack(held, Why.of("ending.taken-back-extended", until), caller);
            }
            var before = Chronicle.snapshot(text);
            var done = made.doneOn() == null ? rows.today() : made.doneOn();
            var shorter = was == null || until.isOnOrBefore(was) == Certainty.CERTAINLY;
            var why = Why.of("term.by-move", agreement.reference(), made.move(), until);
            signing.runsUntil(text, until, why);
            chronicle.write(
                    held,
                    Said.of(shorter ? Act.NOTICE_GIVEN : Act.EXTENDED, Span.of(done), why)
                            .until(until)
                            .with(
                                    was == null
                                            ? Map.of(MOVE, made.id().toString())
                                            : Map.of(
                                                    MOVE,
                                                    made.id().toString(),
                                                    "before",
                                                    was.toString(),
                                                    EARLIEST,
                                                    was.earliest().toString(),
                                                    LATEST,
                                                    was.latest().toString()))
                            .by(null, made.reason()),
                    before,
                    caller);
        });
    }

    private Optional<Instrument> runningLast(Agreement agreement) {
        return carrying(agreement).stream()
                .max(Comparator.<Instrument, Boolean>comparing(it -> it.state() == Instrument.State.SIGNED)
                        .thenComparing(it ->
                                it.ends() == null ? LocalDate.MAX : it.ends().latest()));
    }

    private void undo(Agreement agreement, MadeMove correction, Caller caller) {
        var texts = instruments.ofCases(List.of(agreement.id())).stream()
                .collect(Collectors.toMap(Instrument::id, it -> it));
        instruments.acts(texts.keySet()).stream()
                .filter(it -> String.valueOf(correction.reverses())
                        .equals(it.details().get(MOVE)))
                .findFirst()
                .ifPresent(act -> {
                    var text = Objects.requireNonNull(texts.get(act.instrumentId()));
                    var before = Chronicle.snapshot(text);
                    var why = Why.of("term.move-reversed", agreement.reference(), correction.reason());
                    signing.runsUntil(text, former(act), why);
                    chronicle.write(
                            new Held(agreement, text),
                            Said.of(Act.CORRECTED, Span.of(rows.today()), why)
                                    .until(text.ends())
                                    .with(Map.of("reverses", act.act().name()))
                                    .by(null, correction.reason()),
                            before,
                            caller);
                });
    }

    private static @Nullable Span former(InstrumentAct act) {
        var earliest = act.details().get(EARLIEST);
        var latest = act.details().get(LATEST);
        return earliest == null || latest == null ? null : new Span(LocalDate.parse(earliest), LocalDate.parse(latest));
    }
}
