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
import org.jspecify.annotations.Nullable;

/// Adds and changes definitions. Joins the transaction of its caller.
@ApplicationScoped
public class Define {

    private static final Set<ValueKind> BOUNDED_BY_KIND =
            Set.of(ValueKind.ORDINAL, ValueKind.QUALITATIVE, ValueKind.MILESTONE);
    private static final Set<ValueKind> WITHOUT_DECIMALS =
            Set.of(ValueKind.RANK, ValueKind.COUNT, ValueKind.ORDINAL, ValueKind.QUALITATIVE, ValueKind.MILESTONE);

    private final Indicators indicators;
    private final Journal journal;
    private final Store store;

    Define(Indicators indicators, Journal journal, Store store) {
        this.indicators = indicators;
        this.journal = journal;
        this.store = store;
    }

    public Indicator add(DefineIndicator form, Caller caller) {
        check(form.definition());
        if (indicators.named(form.code()).isPresent()) {
            throw new Refusal(IndicatorProblem.INDICATOR_EXISTS, form.code());
        }
        var predecessor = predecessor(form.supersedes());
        var indicator = new Indicator(form, predecessor);
        indicators.persist(indicator);
        store.flush(() -> new Refusal(IndicatorProblem.INDICATOR_EXISTS, form.code()));
        journal.record(caller, "define", "indicator", indicator.id(), null, form);
        if (predecessor != null) {
            predecessor.giveWay(indicator);
            store.flush();
            journal.record(caller, "supersede", "indicator", predecessor.id(), null, form);
        }
        return indicator;
    }

    private @Nullable Indicator predecessor(@Nullable String idOrCode) {
        if (idOrCode == null) {
            return null;
        }
        var predecessor = indicators
                .named(idOrCode)
                .orElseThrow(() -> new Refusal(CommonProblem.INVALID)
                        .at("/supersedes", IndicatorProblem.UNKNOWN_INDICATOR, idOrCode));
        if (predecessor.supersededBy() != null) {
            throw new Refusal(IndicatorProblem.INDICATOR_SUPERSEDED, predecessor.code())
                    .with("supersededBy", predecessor.supersededBy());
        }
        return predecessor;
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
        if (form.evidence() == Evidence.NONE && form.level() == Indicator.Level.OUTCOME) {
            refusal.at("/evidence", IndicatorProblem.OUTCOME_NEEDS_EVIDENCE);
        }
        fitting(form, refusal);
        bounds(form, refusal);
        Splits.check(form, refusal);
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }

    /// Direction and aggregation must make sense for the kind of value.
    private static void fitting(IndicatorDefinition form, Refusal refusal) {
        var kind = form.valueKind();
        var aggregations = switch (kind) {
            case RANK, ORDINAL -> Set.of(Aggregation.NONE, Aggregation.LAST);
            case MILESTONE -> Set.of(Aggregation.NONE, Aggregation.LAST, Aggregation.MAX);
            case QUALITATIVE -> Set.of(Aggregation.NONE);
            case COUNT, SCORE, MONEY ->
                Set.of(Aggregation.NONE, Aggregation.LAST, Aggregation.MAX, Aggregation.SUM, Aggregation.AVERAGE);
            case NUMBER, PERCENTAGE -> Set.of(Aggregation.values());
        };
        if (!aggregations.contains(form.aggregation())) {
            refusal.at("/aggregation", IndicatorProblem.CONTRADICTORY_DEFINITION);
        }
        if (!Joining.fits(form.joined(), kind, form.aggregation())) {
            refusal.at("/joining", IndicatorProblem.CONTRADICTORY_DEFINITION);
        }
        if (kind == ValueKind.QUALITATIVE && form.direction() != Direction.NEUTRAL
                || kind == ValueKind.MILESTONE && form.direction() != Direction.HIGHER) {
            refusal.at("/direction", IndicatorProblem.CONTRADICTORY_DEFINITION);
        }
        if (form.zeroBaseline()
                && (form.direction() != Direction.HIGHER
                        || Set.of(ValueKind.RANK, ValueKind.ORDINAL, ValueKind.QUALITATIVE)
                                .contains(kind))) {
            refusal.at("/zeroBaseline", IndicatorProblem.CONTRADICTORY_DEFINITION);
        }
    }

    private static void bounds(IndicatorDefinition form, Refusal refusal) {
        var kind = form.valueKind();
        if (WITHOUT_DECIMALS.contains(kind) && form.decimals() > 0) {
            refusal.at("/decimals", IndicatorProblem.CONTRADICTORY_DEFINITION);
        }
        if (BOUNDED_BY_KIND.contains(kind) && (form.minimum() != null || form.maximum() != null)) {
            refusal.at(form.minimum() == null ? "/maximum" : "/minimum", IndicatorProblem.CONTRADICTORY_DEFINITION);
        } else if (form.minimum() != null
                && form.maximum() != null
                && form.minimum().compareTo(form.maximum()) > 0) {
            refusal.at("/maximum", IndicatorProblem.CONTRADICTORY_DEFINITION);
        }
        if (kind == ValueKind.MONEY && !form.unit().matches("[A-Z]{3}")) {
            refusal.at("/unit", IndicatorProblem.CONTRADICTORY_DEFINITION);
        }
    }
}
