package id.jembatan.kpi.series;

import id.jembatan.kpi.measurement.Observation;
import id.jembatan.kpi.measurement.PeriodView;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts a series together for reading, in four queries whatever is in it.
@ApplicationScoped
class SeriesViews {

    private final AllSeries series;

    SeriesViews(AllSeries series) {
        this.series = series;
    }

    SeriesView of(IndexSeries it, Caller caller, Rows rows) {
        var entries = series.editions(it.id());
        var figures = series.figures(it.id()).stream().collect(Collectors.groupingBy(Observation::appliedId));
        var uses = series.uses(it.id(), rows).stream()
                .map(use -> new SeriesView.Use(
                        use.applied(),
                        use.code(),
                        use.label().in(caller.language()),
                        use.definition(),
                        use.scorecard(),
                        figures.getOrDefault(use.applied(), List.of()).stream()
                                .map(figure -> figure(figure, entries))
                                .toList()))
                .toList();
        var said = it.changeable();
        return new SeriesView(
                it.id(),
                it.code(),
                it.name().in(caller.language()),
                it.name(),
                said.publisher(),
                said.publisher() != null,
                it.unit(),
                said.source(),
                said.certainty(),
                said.note(),
                editions(entries),
                uses,
                it.version(),
                caller.may("goal:update") ? List.of("update", "enter-edition", "correct-edition", "name") : List.of());
    }

    static List<SeriesView.Edition> editions(List<IndexEdition> entries) {
        var before = new HashMap<UUID, IndexEdition>();
        @Nullable IndexEdition last = null;
        for (var each : inOrder(entries)) {
            if (each.supersededBy() == null) {
                if (last != null) {
                    before.put(each.id(), last);
                }
                last = each;
            }
        }
        var shown = new ArrayList<SeriesView.Edition>();
        for (var each : inOrder(entries)) {
            shown.add(new SeriesView.Edition(
                    each.id(),
                    each.edition(),
                    PeriodView.of(each.period()),
                    each.value(),
                    each.cities(),
                    each.published(),
                    each.source(),
                    each.certainty(),
                    each.enteredAt(),
                    each.enteredByName(),
                    change(before.get(each.id()), each),
                    each.supersededBy(),
                    each.supersededFor()));
        }
        return shown;
    }

    private static List<IndexEdition> inOrder(List<IndexEdition> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(IndexEdition::period).thenComparing(IndexEdition::id))
                .toList();
    }

    private static SeriesView.@Nullable Change change(@Nullable IndexEdition before, IndexEdition now) {
        if (before == null) {
            return null;
        }
        var reason = before.cities() == null || now.cities() == null
                ? SeriesView.Incomparable.NUMBER_OF_CITIES_UNKNOWN
                : before.cities().equals(now.cities()) ? null : SeriesView.Incomparable.NUMBER_OF_CITIES_DIFFERS;
        return new SeriesView.Change(before.id(), now.value().subtract(before.value()), reason == null, reason);
    }

    /// The entry of the same period and value: one that stands, else one that was superseded.
    private static SeriesView.Figure figure(Observation figure, List<IndexEdition> entries) {
        var value = figure.value();
        var same = entries.stream()
                .filter(it -> it.period().equals(figure.period()))
                .filter(it -> value != null && it.value().compareTo(value) == 0)
                .sorted(Comparator.comparing(it -> it.supersededBy() != null))
                .findFirst();
        return new SeriesView.Figure(
                figure.id(),
                PeriodView.of(figure.period()),
                figure.value(),
                figure.status().name(),
                same.map(IndexEdition::id).orElse(null),
                same.map(it -> it.supersededBy() == null).orElse(false));
    }
}
