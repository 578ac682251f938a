package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Aggregation;
import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.platform.refusal.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Reads figures against the definition of their indicator, and notes every fault with its place. Nothing is rounded to
/// fit.
final class Figures {

    private Figures() {}

    /// Notes what is wrong with a plain value: a target or a baseline.
    static void check(Indicator indicator, BigDecimal value, String pointer, Refusal refusal) {
        indicator
                .values()
                .breach(value)
                .ifPresent(breach -> refusal.at(
                        pointer,
                        switch (breach) {
                            case NOT_WHOLE -> MeasurementProblem.VALUE_NOT_WHOLE;
                            case TOO_MANY_DECIMALS -> MeasurementProblem.TOO_MANY_DECIMALS;
                            case NOT_POSITIVE -> MeasurementProblem.VALUE_NOT_POSITIVE;
                            case TOO_SMALL -> MeasurementProblem.VALUE_TOO_SMALL;
                            case TOO_LARGE -> MeasurementProblem.VALUE_TOO_LARGE;
                        },
                        indicator.decimals()));
    }

    /// The value, or its state, with the parts of a ratio. The result is of use only if no fault was noted.
    static Saying read(
            Indicator indicator,
            @Nullable State state,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Words words,
            String base,
            Refusal refusal) {
        var said = state == null ? State.VALUE : state;
        if (said != State.VALUE) {
            expectNone(value, base + "/value", refusal);
            expectNone(numerator, base + "/numerator", refusal);
            expectNone(denominator, base + "/denominator", refusal);
            return words.with(said, null, null, null);
        }
        var shown = value;
        if (numerator != null || denominator != null) {
            var ratio = ratio(indicator, numerator, denominator, base, refusal);
            if (ratio != null && value != null && ratio.compareTo(value) != 0) {
                refusal.at(base + "/value", MeasurementProblem.RATIO_CONTRADICTS_VALUE, ratio.toPlainString());
            }
            shown = value == null ? ratio : value;
        }
        if (shown != null) {
            check(indicator, shown, base + "/value", refusal);
        } else if (numerator == null && denominator == null) {
            refusal.at(base + "/value", MeasurementProblem.VALUE_MISSING);
        }
        return words.with(said, shown, numerator, denominator);
    }

    /// What goes with a figure.
    record Words(
            @Nullable String source,
            @Nullable String certainty,
            @Nullable String comment) {

        private Saying with(
                State state,
                @Nullable BigDecimal value,
                @Nullable BigDecimal numerator,
                @Nullable BigDecimal denominator) {
            return new Saying(state, value, numerator, denominator, source, certainty, comment);
        }
    }

    private static void expectNone(@Nullable BigDecimal value, String pointer, Refusal refusal) {
        if (value != null) {
            refusal.at(pointer, MeasurementProblem.VALUE_NOT_EXPECTED);
        }
    }

    /// The quotient in the unit of the indicator, as precise as its decimals; progress is computed from the parts.
    private static @Nullable BigDecimal ratio(
            Indicator indicator,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String base,
            Refusal refusal) {
        if (indicator.aggregation() != Aggregation.RATIO) {
            refusal.at(base + "/numerator", MeasurementProblem.NOT_A_RATIO);
            return null;
        }
        if (numerator == null || denominator == null) {
            refusal.at(base + (numerator == null ? "/numerator" : "/denominator"), MeasurementProblem.INCOMPLETE_RATIO);
            return null;
        }
        if (denominator.signum() <= 0) {
            refusal.at(base + "/denominator", MeasurementProblem.ZERO_DENOMINATOR);
            return null;
        }
        return numerator
                .multiply(indicator.values().factor())
                .divide(denominator, indicator.decimals(), RoundingMode.HALF_UP);
    }
}
