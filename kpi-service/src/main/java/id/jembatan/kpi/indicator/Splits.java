package id.jembatan.kpi.indicator;

import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.refusal.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/// What must be right about the levels, dimensions and categories of a definition.
final class Splits {

    private Splits() {}

    /// Notes every fault with its place.
    static void check(IndicatorDefinition form, Refusal refusal) {
        var ordinal = form.valueKind() == ValueKind.ORDINAL;
        if (ordinal && form.levels().size() < 2) {
            refusal.at("/levels", IndicatorProblem.LEVELS_MISSING);
        } else if (!ordinal && !form.levels().isEmpty()) {
            refusal.at("/levels", IndicatorProblem.CONTRADICTORY_DEFINITION);
        }
        each(form.levels(), NamedLevel::code, NamedLevel::label, "/levels", refusal);
        if (form.valueKind() == ValueKind.QUALITATIVE && !form.dimensions().isEmpty()) {
            refusal.at("/dimensions", IndicatorProblem.CONTRADICTORY_DEFINITION);
        }
        each(form.dimensions(), Dimension::code, Dimension::label, "/dimensions", refusal);
        for (var i = 0; i < form.dimensions().size(); i++) {
            each(
                    form.dimensions().get(i).categories(),
                    Dimension.Category::code,
                    Dimension.Category::label,
                    "/dimensions/" + i + "/categories",
                    refusal);
        }
    }

    private static <T> void each(
            List<T> parts, Function<T, String> code, Function<T, Wording> label, String base, Refusal refusal) {
        var seen = new HashSet<String>();
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (!seen.add(code.apply(part))) {
                refusal.at(base + "/" + i + "/code", IndicatorProblem.CODE_TWICE, code.apply(part));
            }
            if (!label.apply(part).given()) {
                refusal.at(base + "/" + i + "/label", IndicatorProblem.LABEL_MISSING);
            }
        }
    }
}
