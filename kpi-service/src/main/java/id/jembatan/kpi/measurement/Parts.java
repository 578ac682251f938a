package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.Aggregation;
import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.platform.refusal.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the parts of a figure against the dimensions of its indicator.
///
/// All parts with the same set of dimensions are one *cut*: by sex, or by sex and age. Where figures are added,
/// over time or over contributors, every cut must add up to the total, and a finer cut to each part of a
/// coarser one; of a rate the numerators and the denominators do. A part without a number (withheld, say)
/// leaves room for what it hides, but not for more than the total where nothing can be below zero.
final class Parts {

    private Parts() {}

    /// The whole figure.
    record Total(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /// What of a part is added, and of the whole.
    private record Side(
            Function<Part, @Nullable BigDecimal> of,
            @Nullable BigDecimal total,
            boolean neverBelowZero) {}

    static List<Part> read(Indicator indicator, List<PartForm> forms, Total total, String base, Refusal refusal) {
        if (forms.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<Part>();
        var seen = new TreeSet<String>();
        var known = true;
        for (var i = 0; i < forms.size(); i++) {
            var at = base + "/parts/" + i;
            var form = forms.get(i);
            var dimensions = new TreeMap<>(form.dimensions());
            known &= known(indicator, dimensions, at, refusal);
            if (!seen.add(dimensions.toString())) {
                refusal.at(at + "/dimensions", MeasurementProblem.PART_TWICE, dimensions.toString());
            }
            parts.add(Figures.part(indicator, dimensions, form, at, refusal));
        }
        if (known) {
            for (var side : sides(indicator, total)) {
                if (!refusal.hasFaults()) {
                    addUp(side, parts, base + "/parts", refusal);
                }
            }
        }
        return List.copyOf(parts);
    }

    /// A count of which the newest holds is added over contributors: so it is over parts. A mean, a maximum
    /// over time, a score or a share without its parts adds up to nothing.
    private static List<Side> sides(Indicator indicator, Total total) {
        if (indicator.aggregation() == Aggregation.RATIO) {
            return List.of(
                    new Side(Part::numerator, total.numerator(), false),
                    new Side(Part::denominator, total.denominator(), true));
        }
        return indicator.aggregation() == Aggregation.SUM || indicator.joining() == Aggregation.SUM
                ? List.of(new Side(Part::value, total.value(), neverBelowZero(indicator)))
                : List.of();
    }

    private static boolean known(Indicator indicator, Map<String, String> dimensions, String at, Refusal refusal) {
        var known = true;
        for (var named : dimensions.entrySet()) {
            var dimension = indicator.dimension(named.getKey());
            if (dimension.isEmpty()) {
                refusal.at(at + "/dimensions/" + named.getKey(), MeasurementProblem.UNKNOWN_DIMENSION, named.getKey());
                known = false;
            } else if (!dimension.get().has(named.getValue())) {
                refusal.at(
                        at + "/dimensions/" + named.getKey(),
                        MeasurementProblem.UNKNOWN_CATEGORY,
                        named.getValue(),
                        named.getKey());
                known = false;
            }
        }
        return known;
    }

    private static void addUp(Side side, List<Part> parts, String pointer, Refusal refusal) {
        var total = side.total();
        if (total == null) {
            return;
        }
        var cuts = parts.stream()
                .collect(Collectors.groupingBy(
                        part -> name(part.dimensions().keySet()), TreeMap::new, Collectors.toList()));
        cuts.forEach((name, cut) -> agree(side, name, cut, total, pointer, refusal));
        if (refusal.hasFaults()) {
            return;
        }
        for (var coarse : cuts.values()) {
            for (var fine : cuts.entrySet()) {
                if (isFiner(fine.getValue(), coarse)) {
                    for (var part : coarse) {
                        var within = only(fine.getValue(), it -> holds(part.dimensions(), it.dimensions()));
                        var whole = side.of().apply(part);
                        if (whole != null) {
                            agree(side, fine.getKey(), within, whole, pointer, refusal);
                        }
                    }
                }
            }
        }
    }

    private static void agree(
            Side side, String name, List<Part> cut, BigDecimal total, String pointer, Refusal refusal) {
        var sum = cut.stream()
                .flatMap(part -> Stream.ofNullable(side.of().apply(part)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var hidden = cut.stream().anyMatch(part -> side.of().apply(part) == null);
        var right = hidden ? !side.neverBelowZero() || sum.compareTo(total) <= 0 : sum.compareTo(total) == 0;
        if (!right) {
            refusal.at(
                    pointer, MeasurementProblem.PARTS_DO_NOT_ADD_UP, name, sum.toPlainString(), total.toPlainString());
        }
    }

    private static boolean neverBelowZero(Indicator indicator) {
        var rule = indicator.values();
        return rule.kind() == ValueKind.COUNT
                || rule.minimum() != null && rule.minimum().signum() >= 0;
    }

    private static boolean isFiner(List<Part> fine, List<Part> coarse) {
        Set<String> more = fine.getFirst().dimensions().keySet();
        Set<String> less = coarse.getFirst().dimensions().keySet();
        return more.size() > less.size() && more.containsAll(less);
    }

    private static boolean holds(SortedMap<String, String> coarse, SortedMap<String, String> fine) {
        return coarse.entrySet().stream().allMatch(it -> it.getValue().equals(fine.get(it.getKey())));
    }

    private static List<Part> only(List<Part> parts, Predicate<Part> wanted) {
        return parts.stream().filter(wanted).toList();
    }

    private static String name(Set<String> dimensions) {
        return String.join(" x ", dimensions);
    }

    /// Whether both say the same, in whatever order and with whatever trailing zeros.
    static boolean same(List<Part> one, List<Part> other) {
        return one.size() == other.size()
                && one.stream().allMatch(mine -> other.stream().anyMatch(its -> same(mine, its)));
    }

    private static boolean same(Part one, Part other) {
        return one.dimensions().equals(other.dimensions())
                && one.state() == other.state()
                && Observation.same(one.value(), other.value())
                && Observation.same(one.numerator(), other.numerator())
                && Observation.same(one.denominator(), other.denominator());
    }
}
