package id.jembatan.kpi.indicator;

import id.jembatan.kpi.computation.Aggregation;
import id.jembatan.kpi.computation.Direction;
import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.storage.Store;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// Adds and changes definitions. Joins the transaction of its caller.
@ApplicationScoped
class Define {

    private final Indicators indicators;
    private final Journal journal;
    private final Store store;

    Define(Indicators indicators, Journal journal, Store store) {
        this.indicators = indicators;
        this.journal = journal;
        this.store = store;
    }

    Indicator add(DefineIndicator form, Caller caller) {
        check(form.definition());
        if (indicators.named(form.code()).isPresent()) {
            throw new Refusal(IndicatorProblem.INDICATOR_EXISTS, form.code());
        }
        var indicator = new Indicator(form);
        indicators.persist(indicator);
        store.flush(() -> new Refusal(IndicatorProblem.INDICATOR_EXISTS, form.code()));
        journal.record(caller, "define", "indicator", indicator.id(), null, form);
        return indicator;
    }

    Indicator change(Indicator indicator, IndicatorDefinition form, Caller caller) {
        if (!mayChange(indicator, caller)) {
            throw new Refusal(IndicatorProblem.LIBRARY_INDICATOR, indicator.code());
        }
        check(form);
        var before = indicator.definition();
        if (!before.measuresAs(form) && indicators.isApplied(indicator)) {
            throw new Refusal(IndicatorProblem.INDICATOR_IN_USE, indicator.code());
        }
        indicator.take(form);
        store.flush();
        journal.record(caller, "change", "indicator", indicator.id(), before, form);
        return indicator;
    }

    static boolean mayChange(Indicator indicator, Caller caller) {
        return caller.may("kpi:administer") || !indicator.library() && caller.may("kpi:create");
    }

    private static void check(IndicatorDefinition form) {
        var refusal = new Refusal(CommonProblem.INVALID);
        if (!form.label().given()) {
            refusal.at("/label", IndicatorProblem.LABEL_MISSING);
        }
        var kind = form.valueKind();
        if (kind == ValueKind.RANK
                && !Set.of(Aggregation.NONE, Aggregation.LAST).contains(form.aggregation())) {
            refusal.at("/aggregation", IndicatorProblem.CONTRADICTORY_DEFINITION);
        }
        if (form.aggregation() == Aggregation.RATIO
                && !Set.of(ValueKind.PERCENTAGE, ValueKind.NUMBER).contains(kind)) {
            refusal.at("/aggregation", IndicatorProblem.CONTRADICTORY_DEFINITION);
        }
        if (Set.of(ValueKind.RANK, ValueKind.COUNT).contains(kind) && form.decimals() > 0) {
            refusal.at("/decimals", IndicatorProblem.CONTRADICTORY_DEFINITION);
        }
        if (form.minimum() != null && form.maximum() != null && form.minimum().compareTo(form.maximum()) > 0) {
            refusal.at("/maximum", IndicatorProblem.CONTRADICTORY_DEFINITION);
        }
        if (kind == ValueKind.MONEY && !form.unit().matches("[A-Z]{3}")) {
            refusal.at("/unit", IndicatorProblem.CONTRADICTORY_DEFINITION);
        }
        if (form.zeroBaseline() && (form.direction() != Direction.HIGHER || kind == ValueKind.RANK)) {
            refusal.at("/zeroBaseline", IndicatorProblem.CONTRADICTORY_DEFINITION);
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }
}
