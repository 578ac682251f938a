package id.jembatan.kpi.rollup;

import id.jembatan.kpi.computation.Amount;
import id.jembatan.kpi.computation.Coverage;
import id.jembatan.kpi.computation.Forecast;
import id.jembatan.kpi.computation.Owed;
import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.Progress;
import id.jembatan.kpi.computation.Reading;
import id.jembatan.kpi.computation.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that a card, a parent or the portfolio needs of one applied indicator.
///
/// @param figures one for each status, always all of them
public record Kept(
        UUID applied,
        UUID scorecard,
        UUID indicator,
        Owed owed,
        @Nullable Newest newest,
        Map<Basis, Figure> figures) {

    /// By which rules figures are made. Whoever changes what follows from the same facts counts this up, and every
    /// figure that is kept by an older recipe is made anew at the start.
    static final int RECIPE = 1;

    /// The newest period that anybody said anything of, plans aside; verified before reported before disputed.
    public record Newest(
            Period period, State state, @Nullable BigDecimal value, Basis basis) {}

    /// What the figures of one status come to.
    ///
    /// @param amount of the values that the progress was made of where they are divided over time, else of all
    /// @param progress against the targets of the periods; where values are added and only an end
    /// target is set, to that
    public record Figure(Amount amount, Progress progress, Detail detail) {}

    public Figure figure(Basis basis) {
        var figure = figures.get(basis);
        if (figure == null) {
            throw new IllegalStateException("A figure is made for each status");
        }
        return figure;
    }

    /// For how many of the periods that are due on the day a figure is there.
    public Coverage coverage(LocalDate day) {
        return owed.coverage(day);
    }

    /// A pure function of what is known: the same facts make the same figures, in whatever order they came.
    static Kept of(Facts facts, LocalDate today) {
        var terms = facts.terms();
        var answers = new ArrayList<>(facts.of(Basis.VERIFIED));
        answers.addAll(facts.of(Basis.REPORTED)); // and no disputed ones: they count nowhere until they are settled
        var figures = new EnumMap<Basis, Figure>(Basis.class);
        for (var basis : Basis.values()) {
            figures.put(basis, figure(facts, basis));
        }
        return new Kept(
                terms.applied(),
                terms.scorecard(),
                terms.indicator(),
                Owed.of(
                        terms.rhythm(),
                        terms.baselinePeriod(),
                        facts.targets().keySet(),
                        facts.schedule(),
                        answers,
                        today),
                newest(facts),
                figures);
    }

    private static Figure figure(Facts facts, Basis basis) {
        var terms = facts.terms();
        var readings = facts.of(basis);
        var end = facts.end();
        var toEnd = end == null
                ? null
                : Progress.toEnd(terms.rule(), terms.baseline(), end.period(), end.value(), readings);
        var aims =
                end == null ? facts.targets() : Progress.aims(terms.rule(), facts.targets(), end.period(), end.value());
        var progress =
                aims.isEmpty() && toEnd != null ? toEnd : Progress.of(terms.rule(), terms.baseline(), aims, readings);
        var forecast = Forecast.of(
                terms.rule(),
                terms.values(),
                terms.baseline(),
                terms.baselinePeriod(),
                new Forecast.Aims(facts.targets(), end == null ? null : end.period(), end == null ? null : end.value()),
                readings);
        return new Figure(
                Amount.beside(progress, terms.rule(), readings),
                progress,
                new Detail(
                        progress.explanation(),
                        Detail.Outlook.of(forecast),
                        end == null || toEnd == null ? null : Detail.End.of(end, toEnd)));
    }

    private static @Nullable Newest newest(Facts facts) {
        @Nullable Newest newest = null;
        for (var basis : List.of(Basis.VERIFIED, Basis.REPORTED, Basis.DISPUTED)) {
            var last = facts.of(basis).stream()
                    .max(Comparator.comparing(Reading::period)
                            .thenComparing(Reading::state, Comparator.reverseOrder())
                            .thenComparing(reading -> reading.value() == null ? BigDecimal.ZERO : reading.value()));
            if (last.isPresent() && (newest == null || last.get().period().compareTo(newest.period()) > 0)) {
                newest = new Newest(
                        last.get().period(), last.get().state(), last.get().value(), basis);
            }
        }
        return newest;
    }
}
