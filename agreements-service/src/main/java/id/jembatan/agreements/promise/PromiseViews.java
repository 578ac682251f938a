package id.jembatan.agreements.promise;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.Certainty;
import id.jembatan.agreements.instrument.Papers;
import id.jembatan.agreements.instrument.Span;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.ProblemTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts promises together for their reader: one query beside their own, two more for the steps of one.
@ApplicationScoped
class PromiseViews {

    private final Promises promises;
    private final Papers papers;
    private final Rows rows;

    PromiseViews(Promises promises, Papers papers, Rows rows) {
        this.promises = promises;
        this.papers = papers;
        this.rows = rows;
    }

    /// The version of an answer: being overdue changes with the day, so the day is part of it.
    long edition(Promise it) {
        return it.version() * 100_000 + rows.today().toEpochDay();
    }

    List<PromiseView> of(List<Promise> all, Caller caller) {
        var numbers = promises.numbers(
                all.stream().map(Promise::instrumentId).distinct().toList());
        return all.stream()
                .map(it -> view(it, numbers, null, null, caller.language()))
                .toList();
    }

    PromiseView one(Promise it, Agreement agreement, Caller caller) {
        var steps = promises.steps(it.id());
        var seen = papers.seenBy(
                caller,
                steps.stream()
                        .map(PromiseStep::documentId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        var inside = rows.seesInside(caller);
        var language = caller.language();
        return view(
                it,
                promises.numbers(List.of(it.instrumentId())),
                steps.stream().map(step -> step(step, seen, inside, language)).toList(),
                actions(it, agreement, caller),
                language);
    }

    private static PromiseView.StepOf step(
            PromiseStep it, Map<UUID, Papers.Paper> seen, boolean inside, Locale language) {
        var document = it.documentId();
        var day = it.day();
        return new PromiseView.StepOf(
                it.state(),
                word(it.state(), language),
                day == null ? null : day.written(),
                inside ? it.note() : null,
                document != null && seen.containsKey(document) ? document : null,
                inside ? it.evidence() : null,
                it.at(),
                it.byName());
    }

    private PromiseView view(
            Promise it,
            Map<UUID, String> numbers,
            @Nullable List<PromiseView.StepOf> steps,
            @Nullable List<String> actions,
            Locale language) {
        var said = it.said();
        return new PromiseView(
                it.id(),
                it.agreementId(),
                it.instrumentId(),
                numbers.getOrDefault(it.instrumentId(), ""),
                it.position(),
                said.clause(),
                said.text(),
                said.side(),
                said.owner(),
                said.due(),
                overdue(it),
                said.activity(),
                said.indicator(),
                said.notMeasurable(),
                it.state(),
                word(it.state(), language),
                it.supersededBy(),
                steps,
                it.version(),
                actions);
    }

    private Certainty overdue(Promise it) {
        Span due = it.due();
        return due == null || it.isClosed() ? Certainty.NOT : due.isBefore(rows.today());
    }

    private static String word(Promise.State state, Locale language) {
        return ProblemTexts.text("word." + state.name(), language).orElse(state.name());
    }

    private List<String> actions(Promise it, Agreement agreement, Caller caller) {
        var actions = new ArrayList<String>();
        if (rows.mayChange(caller, agreement.agency()) && caller.may("agreement:update")) {
            if (!it.isClosed()) {
                actions.add("update");
            }
            if (it.state() != Promise.State.SUPERSEDED) {
                actions.add("step");
            }
        }
        return actions;
    }
}
