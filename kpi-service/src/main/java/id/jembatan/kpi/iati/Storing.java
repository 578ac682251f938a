package id.jembatan.kpi.iati;

import id.jembatan.kpi.iati.Activity.Measured;
import id.jembatan.kpi.iati.Activity.Result;
import id.jembatan.kpi.iati.ActivityReader.Places;
import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.kpi.measurement.ApplyIndicator;
import id.jembatan.kpi.measurement.Measure;
import id.jembatan.kpi.measurement.Place;
import id.jembatan.kpi.measurement.Scorecard;
import id.jembatan.kpi.measurement.Scorecards;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts an activity onto a card: each indicator finds its use, or gets one, and each figure that the register has a
/// place for goes there. The answer is the activity with the marks of what is held where.
@ApplicationScoped
class Storing {

    private final Scorecards scorecards;
    private final Definitions definitions;
    private final Measure measure;
    private final FigureStoring figures;

    Storing(Scorecards scorecards, Definitions definitions, Measure measure, FigureStoring figures) {
        this.scorecards = scorecards;
        this.definitions = definitions;
        this.measure = measure;
        this.figures = figures;
    }

    /// What a figure of a file names as its source.
    static String source(Activity activity) {
        return "IATI " + ActivityReader.VERSION + ": " + activity.identifier();
    }

    Activity onto(Scorecard card, Activity activity, Places places, Work work) {
        var uses = new ArrayList<>(scorecards.places(card.id()));
        var taken = new HashSet<UUID>();
        var results = new ArrayList<Result>();
        for (var result : activity.results()) {
            var indicators = new ArrayList<Measured>();
            for (var measured : result.indicators()) {
                var use = known(uses, measured);
                if (use == null) {
                    use = use(card, activity, result, measured, uses, taken, places, work);
                } else {
                    work.indicators.add(false);
                }
                taken.add(use.applied().id());
                indicators.add(figures.onto(use, source(activity), measured, places, work));
            }
            results.add(result.with(List.copyOf(indicators)));
        }
        return activity.with(List.copyOf(results));
    }

    private static @Nullable Place known(List<Place> uses, Measured measured) {
        return uses.stream()
                .filter(it -> it.applied().id().equals(measured.applied()))
                .findFirst()
                .orElse(null);
    }

    private Place use(
            Scorecard card,
            Activity activity,
            Result result,
            Measured measured,
            List<Place> uses,
            Set<UUID> taken,
            Places places,
            Work work) {
        var indicator = definitions.of(activity, result, measured, places, work);
        var words = measured.description().isEmpty()
                ? null
                : measured.description().getFirst().text();
        var free = uses.stream()
                .filter(it -> it.indicator().id().equals(indicator.id())
                        && !taken.contains(it.applied().id()))
                .toList();
        var same = free.stream()
                .filter(it -> Objects.equals(it.applied().definition(), words))
                .findFirst()
                .or(() -> free.stream()
                        .filter(it -> it.applied().definition() == null)
                        .findFirst());
        work.indicators.add(same.isEmpty());
        return same.orElseGet(() -> applied(card, indicator, measured, words, uses, work));
    }

    private Place applied(
            Scorecard card,
            Indicator indicator,
            Measured measured,
            @Nullable String words,
            List<Place> uses,
            Work work) {
        var others = uses.stream()
                .filter(it -> it.indicator().id().equals(indicator.id()))
                .map(it -> String.valueOf(it.applied().definition()))
                .toList();
        var wanted = words == null ? measured.title().getFirst().text() : words;
        var definition = others.isEmpty() && words == null ? null : wanted;
        for (var i = 2; definition != null && others.contains(definition); i++) {
            definition = wanted + " (" + i + ")"; // two of a file that nothing tells apart
        }
        var use = measure.applied(
                card, indicator, new ApplyIndicator(indicator.code(), definition, null, null), null, work.caller());
        var place = new Place(card, use, indicator, null);
        uses.add(place);
        return place;
    }
}
