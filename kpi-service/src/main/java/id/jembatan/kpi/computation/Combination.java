package id.jembatan.kpi.computation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One figure made of those of several contributors, by what the indicator declares: their sum, the newest, their
/// average, the largest, the sum of the numerators over the sum of the denominators, or nothing at all (ranks). Made of
/// figures of **one** status.
///
/// A contributor without a value is neither a zero nor part of the target; how many there are stands beside the figure.
/// Nothing is ever added to a denominator. Two units, or two kinds of value, are never put together.
///
/// @param amount what the contributors come to, not divided yet
/// @param value the same; null with `valueReason` beside it
/// @param progress to the targets of those that have one and a value
/// @param contributors how many there are, `withValue` of them with a value, `compared` with a value and a target
/// @param shares of each contributor in percent, in the order in which they were given, to two decimals; null where it
/// has none
public record Combination(
        Amount amount,
        @Nullable BigDecimal value,
        Progress progress,
        int contributors,
        int withValue,
        int compared,
        List<@Nullable BigDecimal> shares) {

    /// Where quotients of different denominators have to be added: far beyond what is shown.
    private static final MathContext FINE = new MathContext(60, RoundingMode.HALF_EVEN);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public @Nullable Reason valueReason() {
        return amount.reason();
    }

    /// What one contributor brings.
    ///
    /// @param unit with the kind of value: what is not the same is not added
    public record Part(String unit, ValueKind kind, Amount amount, Progress progress) {}

    /// @param joining how contributors are put together, which is not how periods are
    public static Combination of(Aggregation joining, Progress.Rule rule, List<Part> parts) {
        var valued = parts.stream().filter(part -> part.amount().over() != null).toList();
        var compared = compared(parts);
        var obstacle = obstacle(joining, parts);
        if (obstacle != null) {
            return new Combination(
                    nothing(obstacle),
                    null,
                    Progress.none(rule, obstacle),
                    parts.size(),
                    valued.size(),
                    compared.size(),
                    shares(parts, _ -> null));
        }
        var amount = amount(joining, valued, parts);
        var judged = joining == Aggregation.LAST && !valued.isEmpty() ? newestOf(valued) : parts;
        var sums = sums(joining, compared(judged));
        return new Combination(
                amount,
                amount.value(rule.decimals()),
                progress(rule, sums, judged),
                parts.size(),
                valued.size(),
                compared.size(),
                shares(parts, share(joining, valued, amount)));
    }

    private static List<Part> compared(List<Part> parts) {
        return parts.stream().filter(part -> part.progress().sums() != null).toList();
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
            case SUM -> made(total(valued), BigDecimal.ONE, valued, false);
            case AVERAGE -> made(total(valued), BigDecimal.valueOf(valued.size()), valued, false);
            case MAX -> {
                var largest = valued.stream()
                        .map(Part::amount)
                        .max(Comparator.comparing(Combination::quotient))
                        .orElseThrow();
                yield made(largest.over(), largest.under(), valued, false);
            }
            case LAST -> newest(newestOf(valued));
            case RATIO -> {
                if (valued.stream().anyMatch(part -> !part.amount().weighted())) {
                    yield valued.size() == 1 ? valued.getFirst().amount() : nothing(Reason.NO_PARTS);
                }
                yield made(
                        sum(valued, part -> part.amount().over()),
                        sum(valued, part -> part.amount().under()),
                        valued,
                        true);
            }
            case NONE -> nothing(Reason.NOT_PUT_TOGETHER);
        };
    }

    /// Those whose value is the newest of all: the value and the percentage of the newest are of nobody else.
    private static List<Part> newestOf(List<Part> valued) {
        var newest = valued.stream()
                .map(part -> Objects.requireNonNull(part.amount().newest()))
                .max(Comparator.naturalOrder());
        return valued.stream()
                .filter(part -> newest.equals(Optional.ofNullable(part.amount().newest())))
                .toList();
    }

    private static Amount newest(List<Part> newest) {
        var first = newest.getFirst().amount();
        return newest.stream().anyMatch(it -> quotient(it.amount()).compareTo(quotient(first)) != 0)
                ? nothing(Reason.CONFLICTING_VALUES)
                : first;
    }

    private static BigDecimal quotient(Amount amount) {
        return quotient(Objects.requireNonNull(amount.over()), Objects.requireNonNull(amount.under()));
    }

    private static BigDecimal quotient(BigDecimal over, BigDecimal under) {
        return under.compareTo(BigDecimal.ONE) == 0 ? over : over.divide(under, FINE);
    }

    private static BigDecimal total(List<Part> parts) {
        return parts.stream().map(part -> quotient(part.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<Part> parts, Function<Part, @Nullable BigDecimal> of) {
        return parts.stream()
                .map(part -> Objects.requireNonNull(of.apply(part)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Amount made(@Nullable BigDecimal over, @Nullable BigDecimal under, List<Part> of, boolean weighted) {
        return new Amount(
                over,
                under,
                null,
                periods(of, Amount::oldest).min(Comparator.naturalOrder()).orElse(null),
                periods(of, Amount::newest).max(Comparator.naturalOrder()).orElse(null),
                of.stream().mapToInt(part -> part.amount().values()).sum(),
                weighted);
    }

    private static Stream<Period> periods(List<Part> of, Function<Amount, @Nullable Period> which) {
        return of.stream().flatMap(part -> Stream.ofNullable(which.apply(part.amount())));
    }

    private static Amount nothing(Reason reason) {
        return new Amount(null, null, reason, null, null, 0, false);
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
            case LAST -> agreed(all);
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

    /// Nothing where two that are equally new would be compared differently.
    private static @Nullable Sums agreed(List<Sums> newest) {
        return newest.stream().allMatch(each -> same(each, newest.getFirst())) ? newest.getFirst() : null;
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

    private static Progress progress(Progress.Rule rule, @Nullable Sums sums, List<Part> judged) {
        if (rule.direction() == Direction.NEUTRAL) {
            return Progress.none(rule, Reason.NEUTRAL_DIRECTION);
        }
        if (sums == null) {
            return Progress.none(
                    rule,
                    compared(judged).isEmpty()
                            ? common(judged, part -> part.progress().reason())
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
