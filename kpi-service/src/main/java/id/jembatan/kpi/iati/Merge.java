package id.jembatan.kpi.iati;

import id.jembatan.kpi.iati.Activity.Baseline;
import id.jembatan.kpi.iati.Activity.Figure;
import id.jembatan.kpi.iati.Activity.Measured;
import id.jembatan.kpi.iati.Activity.Result;
import id.jembatan.kpi.iati.Activity.Span;
import id.jembatan.kpi.iati.ActivityReader.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/// Puts a file beside what an earlier one brought. What is new is added; what was said otherwise stays as it was, and
/// is told: figures are corrected, never overwritten.
final class Merge {

    private final Findings findings;
    private final Places places;
    private int differing;

    Merge(Findings findings, Places places) {
        this.findings = findings;
        this.places = places;
    }

    int differing() {
        return differing;
    }

    Activity of(Activity known, Activity said) {
        if (!known.header().equals(said.header())) {
            differs(said, said.identifier());
        }
        return known.with(beside(
                known.results(),
                said.results(),
                (one, other) -> one.type().equals(other.type()) && one.title().equals(other.title()),
                this::result));
    }

    private Result result(Result known, Result said) {
        if (!known.with(List.of()).equals(said.with(List.of()))) {
            differs(said, said.type());
        }
        return known.with(beside(
                known.indicators(),
                said.indicators(),
                (one, other) ->
                        one.title().equals(other.title()) && one.references().equals(other.references()),
                this::measured));
    }

    private Measured measured(Measured known, Measured said) {
        if (!bare(known).equals(bare(said))) {
            differs(said, said.measure());
        }
        var spans = new TreeMap<Days, Span>();
        known.spans().forEach(span -> spans.put(Days.of(span), span));
        said.spans().forEach(span -> spans.merge(Days.of(span), span, this::span));
        return new Measured(
                known.applied(),
                known.measure(),
                known.ascending(),
                known.aggregation(),
                known.title(),
                known.description(),
                known.documents(),
                known.references(),
                beside(
                        known.baselines(),
                        said.baselines(),
                        (one, other) -> one.year() == other.year()
                                && java.util.Objects.equals(one.day(), other.day())
                                && one.figure().isOfTheSameAs(other.figure()),
                        this::baseline),
                List.copyOf(spans.values()));
    }

    private static Measured bare(Measured it) {
        return new Measured(
                null,
                it.measure(),
                it.ascending(),
                it.aggregation(),
                it.title(),
                it.description(),
                it.documents(),
                it.references(),
                List.of(),
                List.of());
    }

    private Baseline baseline(Baseline known, Baseline said) {
        if (!known.figure().says(said.figure())) {
            differs(said, String.valueOf(said.figure().value()));
        }
        return known;
    }

    private Span span(Span known, Span said) {
        return new Span(
                known.start(),
                known.end(),
                beside(known.targets(), said.targets(), Figure::isOfTheSameAs, this::figure),
                beside(known.actuals(), said.actuals(), Figure::isOfTheSameAs, this::figure));
    }

    private Figure figure(Figure known, Figure said) {
        if (!known.says(said)) {
            differs(said, String.valueOf(said.value()));
        }
        return known;
    }

    private void differs(Object said, String what) {
        differing++;
        var place = places.of(said);
        findings.warning(IatiProblem.DIFFERS_FROM_THE_REGISTER, place.path(), place.line(), what);
    }

    @FunctionalInterface
    private interface Both<T> {
        T of(T known, T said);
    }

    /// Each that is said meets the first of its kind that no other has met; those without one follow at the end.
    private static <T> List<T> beside(List<T> known, List<T> said, BiPredicate<T, T> alike, Both<T> both) {
        var all = new ArrayList<>(known);
        var met = new boolean[known.size()];
        for (var each : said) {
            var at = -1;
            for (var i = 0; i < met.length && at < 0; i++) {
                if (!met[i] && alike.test(known.get(i), each)) {
                    at = i;
                }
            }
            if (at < 0) {
                all.add(each);
            } else {
                met[at] = true;
                all.set(at, both.of(known.get(at), each));
            }
        }
        return List.copyOf(all);
    }
}
