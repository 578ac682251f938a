package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Aggregation;
import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.platform.refusal.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Reads figures against the definition of their indicator, and notes every fault with its place. Nothing is rounded to
/// fit.
final class Figures {

    private Figures() {}

    /// Notes what is wrong with a plain value: a target or a baseline.
    static void check(Indicator indicator, BigDecimal value, String pointer, Refusal refusal) {
        if (indicator.valueKind() == ValueKind.QUALITATIVE) {
            refusal.at(pointer, MeasurementProblem.WORDS_EXPECTED);
            return;
        }
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

    /// A number that may be said as a number or, for an ordinal indicator, by the code of its level.
    ///
    /// @return null if neither was given, or the level is unknown (which is noted)
    static @Nullable BigDecimal number(
            Indicator indicator, @Nullable BigDecimal value, @Nullable String level, String base, Refusal refusal) {
        if (level == null) {
            return value;
        }
        if (indicator.valueKind() != ValueKind.ORDINAL) {
            refusal.at(base + "/level", MeasurementProblem.VALUE_NOT_EXPECTED);
            return value;
        }
        var place = indicator.place(level);
        if (place.isEmpty()) {
            refusal.at(base + "/level", MeasurementProblem.UNKNOWN_LEVEL, level);
        } else if (value != null && value.compareTo(place.get()) != 0) {
            refusal.at(
                    base + "/value",
                    MeasurementProblem.LEVEL_CONTRADICTS_VALUE,
                    place.get().toPlainString());
        }
        return place.orElse(null);
    }

    /// The value, or its state, with everything that goes with it. The result is of use only if no fault was noted.
    static Saying read(Indicator indicator, Said said, String base, Refusal refusal) {
        var state = said.state() != null ? said.state() : said.raw() == null ? State.VALUE : State.TEXT;
        return switch (state) {
            case VALUE -> value(indicator, said, base, refusal);
            case TEXT -> {
                if (said.raw() == null || said.raw().isBlank()) {
                    refusal.at(base + "/raw", MeasurementProblem.WORDS_MISSING);
                }
                expectNoValue(said, base, refusal);
                yield saying(said, state, null, null, null, said.raw(), null, List.of());
            }
            case NOT_REPORTED, NOT_APPLICABLE, WITHHELD -> {
                expectNone(said.raw(), base + "/raw", refusal);
                expectNoValue(said, base, refusal);
                yield saying(said, state, null, null, null, null, null, List.of());
            }
        };
    }

    private static Saying value(Indicator indicator, Said said, String base, Refusal refusal) {
        expectNone(said.raw(), base + "/raw", refusal);
        if (indicator.valueKind() == ValueKind.QUALITATIVE) {
            refusal.at(base + "/raw", MeasurementProblem.WORDS_EXPECTED);
            return saying(said, State.VALUE, said.value(), null, null, null, null, List.of());
        }
        var value = number(indicator, said.value(), said.level(), base, refusal);
        var shown = shown(indicator, value, said.numerator(), said.denominator(), said.level(), base, refusal);
        reached(indicator, shown, said.reachedOn(), base + "/reachedOn", refusal);
        var parts = Parts.read(
                indicator, said.parts(), new Parts.Total(shown, said.numerator(), said.denominator()), base, refusal);
        return saying(said, State.VALUE, shown, said.numerator(), said.denominator(), null, said.reachedOn(), parts);
    }

    /// A part of a figure; it obeys the same rule as the whole.
    static Part part(
            Indicator indicator, SortedMap<String, String> dimensions, PartForm form, String base, Refusal refusal) {
        var state = form.state() == null ? State.VALUE : form.state();
        if (state != State.VALUE) {
            expectNone(form.value(), base + "/value", refusal);
            expectNone(form.numerator(), base + "/numerator", refusal);
            expectNone(form.denominator(), base + "/denominator", refusal);
            if (state == State.TEXT) {
                refusal.at(base + "/state", MeasurementProblem.VALUE_MISSING);
            }
            return new Part(dimensions, state, null, null, null);
        }
        var shown = shown(indicator, form.value(), form.numerator(), form.denominator(), null, base, refusal);
        return new Part(dimensions, state, shown, form.numerator(), form.denominator());
    }

    private static @Nullable BigDecimal shown(
            Indicator indicator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String level,
            String base,
            Refusal refusal) {
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
        } else if (numerator == null && denominator == null && level == null) {
            refusal.at(base + "/value", MeasurementProblem.VALUE_MISSING);
        }
        return shown;
    }

    /// A milestone that is reached has a day, and nothing else has one.
    private static void reached(
            Indicator indicator, @Nullable BigDecimal value, @Nullable LocalDate day, String pointer, Refusal refusal) {
        var reached = indicator.valueKind() == ValueKind.MILESTONE && value != null && value.signum() > 0;
        if (reached && day == null) {
            refusal.at(pointer, MeasurementProblem.REACHED_DAY_MISSING);
        } else if (!reached) {
            expectNone(day, pointer, refusal);
        }
    }

    private static Saying saying(
            Said said,
            State state,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String raw,
            @Nullable LocalDate reachedOn,
            List<Part> parts) {
        return new Saying(
                state,
                value,
                numerator,
                denominator,
                raw,
                reachedOn,
                parts,
                said.preparedBy(),
                said.source(),
                said.certainty(),
                said.comment());
    }

    private static void expectNoValue(Said said, String base, Refusal refusal) {
        expectNone(said.value(), base + "/value", refusal);
        expectNone(said.numerator(), base + "/numerator", refusal);
        expectNone(said.denominator(), base + "/denominator", refusal);
        expectNone(said.level(), base + "/level", refusal);
        expectNone(said.reachedOn(), base + "/reachedOn", refusal);
        if (!said.parts().isEmpty()) {
            refusal.at(base + "/parts", MeasurementProblem.VALUE_NOT_EXPECTED);
        }
    }

    private static void expectNone(@Nullable Object value, String pointer, Refusal refusal) {
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
