package id.jembatan.agreements.term;

import id.jembatan.agreements.instrument.Certainty;
import id.jembatan.agreements.instrument.Span;
import id.jembatan.agreements.text.Why;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stretches of time one after the other, and what lies between them. Pure reckoning.
///
/// @param joined in the order in which they began
record Chain<T>(List<Joined<T>> joined) {

    /// @param ends null where it has no end
    record Stretch<T>(T of, Span begins, @Nullable Span ends) {}

    /// @param join null for the first
    record Joined<T>(Stretch<T> stretch, @Nullable Join join) {}

    record Join(Certainty gap, long atLeast, @Nullable Long atMost, Why why) {}

    static <T> Chain<T> of(List<Stretch<T>> stretches) {
        var joined = new ArrayList<Joined<T>>();
        var sorted = stretches.stream()
                .sorted(Comparator.comparing((Stretch<T> it) -> it.begins().earliest())
                        .thenComparing(it -> it.begins().latest()))
                .toList();
        Span covered = null;
        var open = false;
        for (var next : sorted) {
            Join join = null;
            if (open) {
                join = overlap();
            } else if (covered != null) {
                join = join(covered, next.begins());
            }
            joined.add(new Joined<>(next, join));
            open = open || next.ends() == null;
            covered = later(covered, next.ends());
        }
        return new Chain<>(List.copyOf(joined));
    }

    private static Join overlap() {
        return new Join(Certainty.NOT, 0, 0L, Why.of("chain.open-before"));
    }

    private static Join join(Span covered, Span begins) {
        var atLeast = Math.max(0, ChronoUnit.DAYS.between(covered.latest(), begins.earliest()) - 1);
        var atMost = Math.max(0, ChronoUnit.DAYS.between(covered.earliest(), begins.latest()) - 1);
        var gap = Certainty.of(atLeast > 0, atMost > 0);
        var why = switch (gap) {
            case CERTAINLY ->
                atLeast == atMost
                        ? Why.of("chain.gap-exact", covered, begins, atLeast)
                        : Why.of(
                                "chain.gap",
                                covered,
                                begins,
                                atLeast,
                                covered.known() && begins.known() ? atMost : "?");
            case POSSIBLY -> Why.of("chain.possible-gap", covered, begins);
            case NOT -> Why.of("chain.no-gap", covered, begins);
        };
        return new Join(gap, atLeast, covered.known() && begins.known() ? atMost : null, why);
    }

    private static @Nullable Span later(@Nullable Span one, @Nullable Span other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Span(later(one.earliest(), other.earliest()), later(one.latest(), other.latest()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    int count(Certainty gap) {
        return (int) joined.stream()
                .map(Joined::join)
                .filter(it -> it != null && it.gap() == gap)
                .count();
    }

    Certainty unbroken() {
        return Certainty.of(
                count(Certainty.CERTAINLY) == 0 && count(Certainty.POSSIBLY) == 0, count(Certainty.CERTAINLY) == 0);
    }

    /// Where the stretch begins that has no certain gap up to the last one.
    @Nullable Span unbrokenSince() {
        Span since = null;
        for (var each : joined) {
            var join = each.join();
            if (since == null || join != null && join.gap() == Certainty.CERTAINLY) {
                since = each.stretch().begins();
            }
        }
        return since;
    }

    /// Whether one of them covers a day.
    Certainty covers(LocalDate day) {
        return joined.stream()
                .map(Joined::stretch)
                .map(it -> {
                    var begun = it.begins().isOnOrBefore(day);
                    var ends = it.ends();
                    return ends == null ? begun : begun.and(Span.of(day).isOnOrBefore(ends));
                })
                .min(Comparator.naturalOrder())
                .orElse(Certainty.NOT);
    }
}
