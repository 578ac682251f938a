package id.jembatan.kpi.computation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One figure made of those of several contributors, by what the indicator declares: their sum, the newest, their
/// average, the largest, the sum of the numerators over the sum of the denominators, or nothing at all (ranks). Made of
/// figures of **one** status.
///
/// A contributor without a value is neither a zero nor part of the target; how many there are stands beside the figure.
/// Nothing is ever added to a denominator. Two units, or two kinds of value, are never put together.
///
/// @param value what the contributors come to; null with `valueReason` beside it
/// @param progress to the targets of those that have one and a value
/// @param contributors how many there are, `withValue` of them with a value, `compared` with a value and a target
/// @param shares of each contributor in percent, in the order in which they were given, to two decimals; null where it
/// has none
public record Combination(
        @Nullable BigDecimal value,
        @Nullable Reason valueReason,
        Progress progress,
        int contributors,
        int withValue,
        int compared,
        List<@Nullable BigDecimal> shares) {

    /// Where quotients of different denominators have to be added: far beyond what is shown.
    private static final MathContext FINE = new MathContext(60, RoundingMode.HALF_EVEN);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// What one contributor brings.
    ///
    /// @param unit with the kind of value: what is not the same is not added
    public record Part(String unit, ValueKind kind, Amount amount, Progress progress) {}

    /// @param joining how contributors are put together, which is not how periods are
    public static Combination of(Aggregation joining, Progress.Rule rule, List<Part> parts) {
        var valued = parts.stream().filter(part -> part.amount().over() != null).toList();
        var compared =
                parts.stream().filter(part -> part.progress().sums() != null).toList();
        var obstacle = obstacle(joining, parts);
        if (obstacle != null) {
            return new Combination(
                    null,
                    obstacle,
                    Progress.none(rule, obstacle),
                    parts.size(),
                    valued.size(),
                    compared.size(),
                    shares(parts, _ -> null));
        }
        var amount = amount(joining, valued, parts);
        var sums = sums(joining, compared);
        return new Combination(
                amount.value(rule.decimals()),
                amount.reason(),
                progress(rule, sums, compared, parts),
                parts.size(),
                valued.size(),
                compared.size(),
                shares(parts, share(joining, valued, amount)));
    }

    private static List<@Nullable BigDecimal> shares(List<Part> parts, Function<Part, @Nullable BigDecimal> share) {
        var shares = new ArrayList<@Nullable BigDecimal>();
        parts.forEach(part -> shares.add(share.apply(part)));
        return Collections.unmodifiableList(shares);
    }

    private static @Nullable Reason obstacle(Aggregation joining, List<Part> parts) {
        if (parts.stream()
                        .map(part -> part.unit() + "/" + part.kind())
                        .distinct()
                        .count()
                > 1) {
            return Reason.DIFFERENT_UNITS;
        }
        return joining == Aggregation.NONE ? Reason.NOT_PUT_TOGETHER : null;
    }

    private static Amount amount(Aggregation joining, List<Part> valued, List<Part> all) {
        if (valued.isEmpty()) {
            return nothing(common(all, part -> part.amount().reason()));
        }
        return switch (joining) {
            case SUM -> exact(total(valued, Part::amount), BigDecimal.ONE);
            case AVERAGE -> exact(total(valued, Part::amount), BigDecimal.valueOf(valued.size()));
            case MAX ->
                valued.stream()
                        .map(Part::amount)
                        .max(Comparator.comparing(Combination::quotient))
                        .orElseThrow();
            case LAST -> newest(valued);
            case RATIO -> {
                if (valued.stream().anyMatch(part -> !part.amount().weighted())) {
                    yield valued.size() == 1 ? valued.getFirst().amount() : nothing(Reason.NO_PARTS);
                }
                yield new Amount(
                        sum(valued, part -> part.amount().over()),
                        sum(valued, part -> part.amount().under()),
                        null,
                        null,
                        valued.size(),
                        true);
            }
            case NONE -> nothing(Reason.NOT_PUT_TOGETHER);
        };
    }

    private static Amount newest(List<Part> valued) {
        var newest = valued.stream()
                .map(part -> Objects.requireNonNull(part.amount().newest()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var last = valued.stream()
                .map(Part::amount)
                .filter(amount -> newest.equals(amount.newest()))
                .toList();
        return last.stream().map(Combination::quotient).anyMatch(it -> it.compareTo(quotient(last.getFirst())) != 0)
                ? nothing(Reason.CONFLICTING_VALUES)
                : last.getFirst();
    }

    private static BigDecimal quotient(Amount amount) {
        return quotient(Objects.requireNonNull(amount.over()), Objects.requireNonNull(amount.under()));
    }

    private static BigDecimal quotient(BigDecimal over, BigDecimal under) {
        return under.compareTo(BigDecimal.ONE) == 0 ? over : over.divide(under, FINE);
    }

    private static BigDecimal total(List<Part> parts, Function<Part, Amount> of) {
        return parts.stream().map(part -> quotient(of.apply(part))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<Part> parts, Function<Part, @Nullable BigDecimal> of) {
        return parts.stream()
                .map(part -> Objects.requireNonNull(of.apply(part)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Amount exact(BigDecimal over, BigDecimal under) {
        return new Amount(over, under, null, null, 0, false);
    }

    private static Amount nothing(Reason reason) {
        return new Amount(null, null, reason, null, 0, false);
    }

    /// The reason that all share, or simply that nothing was observed.
    private static Reason common(List<Part> parts, Function<Part, @Nullable Reason> of) {
        var reasons = parts.stream().map(of).distinct().toList();
        var only = reasons.size() == 1 ? reasons.getFirst() : null;
        return only == null ? Reason.NO_OBSERVATION : only;
    }

    private static @Nullable Sums sums(Aggregation joining, List<Part> compared) {
        if (compared.isEmpty()) {
            return null;
        }
        var all = compared.stream()
                .map(part -> Objects.requireNonNull(part.progress().sums()))
                .toList();
        return switch (joining) {
            case SUM -> added(all, BigDecimal.ONE);
            case AVERAGE -> added(all, BigDecimal.valueOf(all.size()));
            case MAX -> largest(all);
            case LAST -> newestSums(compared);
            case RATIO -> ratio(all);
            case NONE -> null;
        };
    }

    private static Sums added(List<Sums> all, BigDecimal times) {
        var baselines = all.stream().allMatch(each -> each.baseline() != null);
        return new Sums(
                baselines ? plus(all, Sums::baseline) : null,
                plus(all, Sums::target),
                plus(all, Sums::actual),
                times,
                false);
    }

    private static BigDecimal plus(List<Sums> all, Function<Sums, @Nullable BigDecimal> side) {
        return all.stream().map(each -> part(each, side)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal part(Sums sums, Function<Sums, @Nullable BigDecimal> side) {
        return quotient(Objects.requireNonNull(side.apply(sums)), sums.times());
    }

    private static Sums largest(List<Sums> all) {
        var baselines = all.stream().allMatch(each -> each.baseline() != null);
        return new Sums(
                baselines ? most(all, Sums::baseline) : null,
                most(all, Sums::target),
                most(all, Sums::actual),
                BigDecimal.ONE,
                false);
    }

    private static BigDecimal most(List<Sums> all, Function<Sums, @Nullable BigDecimal> side) {
        return all.stream()
                .map(each -> part(each, side))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// Of the newest alone; nothing where two that are equally new would be compared differently.
    private static @Nullable Sums newestSums(List<Part> compared) {
        var dated =
                compared.stream().filter(part -> part.amount().newest() != null).toList();
        var newest = dated.stream()
                .map(part -> Objects.requireNonNull(part.amount().newest()))
                .max(Comparator.naturalOrder());
        var last = dated.stream()
                .filter(part ->
                        newest.isPresent() && newest.get().equals(part.amount().newest()))
                .map(part -> Objects.requireNonNull(part.progress().sums()))
                .toList();
        return last.isEmpty() || last.stream().anyMatch(each -> !same(each, last.getFirst())) ? null : last.getFirst();
    }

    private static boolean same(Sums one, Sums other) {
        var a = one.baseline();
        var b = other.baseline();
        return (a == null || b == null ? a == b : a.compareTo(b) == 0)
                && one.target().compareTo(other.target()) == 0
                && one.actual().compareTo(other.actual()) == 0
                && one.times().compareTo(other.times()) == 0;
    }

    /// Each side is multiplied by its denominators already, so the sides are simply added.
    private static @Nullable Sums ratio(List<Sums> all) {
        if (all.stream().anyMatch(each -> !each.weighted())) {
            return all.size() == 1 ? all.getFirst() : null;
        }
        var baselines = all.stream().allMatch(each -> each.baseline() != null);
        return new Sums(
                baselines ? whole(all, Sums::baseline) : null,
                whole(all, Sums::target),
                whole(all, Sums::actual),
                whole(all, Sums::times),
                true);
    }

    private static BigDecimal whole(List<Sums> all, Function<Sums, @Nullable BigDecimal> side) {
        return all.stream()
                .map(each -> Objects.requireNonNull(side.apply(each)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Progress progress(Progress.Rule rule, @Nullable Sums sums, List<Part> compared, List<Part> all) {
        if (rule.direction() == Direction.NEUTRAL) {
            return Progress.none(rule, Reason.NEUTRAL_DIRECTION);
        }
        if (sums == null) {
            return Progress.none(
                    rule,
                    compared.isEmpty()
                            ? common(all, part -> part.progress().reason())
                            : rule.aggregation() == Aggregation.RATIO ? Reason.NO_PARTS : Reason.CONFLICTING_VALUES);
        }
        return Progress.compared(rule, sums, List.of(), List.of());
    }

    private static Function<Part, @Nullable BigDecimal> share(Aggregation joining, List<Part> valued, Amount amount) {
        var over = amount.over();
        var under = amount.under();
        return part -> {
            var own = part.amount().over();
            if (own == null || over == null || under == null) {
                return null;
            }
            return switch (joining) {
                case SUM -> percent(quotient(part.amount()), over);
                case AVERAGE -> percent(BigDecimal.ONE, BigDecimal.valueOf(valued.size()));
                case RATIO -> percent(Objects.requireNonNull(part.amount().under()), under);
                case MAX -> quotient(part.amount()).compareTo(quotient(amount)) == 0 ? HUNDRED : BigDecimal.ZERO;
                case LAST -> Objects.equals(part.amount().newest(), amount.newest()) ? HUNDRED : BigDecimal.ZERO;
                case NONE -> null;
            };
        };
    }

    private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null
                : Achievement.plain(part.multiply(HUNDRED).divide(whole, Achievement.DECIMALS, RoundingMode.HALF_UP));
    }
}
