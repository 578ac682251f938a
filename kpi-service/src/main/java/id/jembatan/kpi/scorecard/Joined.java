package id.jembatan.kpi.scorecard;

import id.jembatan.kpi.computation.Combination;
import id.jembatan.kpi.computation.Coverage;
import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.kpi.indicator.ThresholdVersion;
import id.jembatan.kpi.rollup.Basis;
import id.jembatan.kpi.rollup.Kept;
import id.jembatan.platform.caller.Caller;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts the lines under something together: each applied indicator once, one figure for each indicator and definition.
/// Nothing is counted on two levels: where a goal and something under it measure the same, only what is under it
/// counts.
final class Joined {

    static final String COUNTED_BELOW = "counted-below";
    static final String OWN = "own";

    private final Under.Found found;
    private final Map<UUID, Kept> kept;
    private final Map<UUID, ThresholdVersion> bands;
    private final LocalDate day;
    private final Caller caller;

    Joined(Under.Found found, Map<UUID, Kept> kept, Map<UUID, ThresholdVersion> bands, LocalDate day, Caller caller) {
        this.found = found;
        this.kept = kept;
        this.bands = bands;
        this.day = day;
        this.caller = caller;
    }

    private record Key(UUID indicator, @Nullable String definition) {}

    /// One figure with all its contributors.
    record Figure(FiguresView.FigureView view, List<FiguresView.Contributor> contributors) {}

    /// @param shown how many contributors each figure shows
    List<Figure> figures(int shown) {
        var groups = new LinkedHashMap<Key, List<LineFound>>();
        var once = new HashSet<UUID>();
        var definitions = new HashMap<UUID, Integer>();
        for (var line : found.lines()) {
            if (kept.containsKey(line.applied()) && once.add(line.applied())) {
                groups.computeIfAbsent(new Key(line.indicator().id(), line.definition()), key -> {
                            definitions.merge(key.indicator(), 1, Integer::sum);
                            return new ArrayList<>();
                        })
                        .add(line);
            }
        }
        return groups.entrySet().stream()
                .map(group -> figure(
                        group.getKey(),
                        group.getValue(),
                        definitions.getOrDefault(group.getKey().indicator(), 1) > 1,
                        shown))
                .toList();
    }

    private Figure figure(Key key, List<LineFound> lines, boolean otherDefinitions, int shown) {
        var own = lines.stream().filter(this::isOwn).toList();
        var under = lines.stream().filter(line -> !isOwn(line)).toList();
        var above = countedBelow(under);
        var counted =
                under.stream().filter(line -> !above.contains(line.applied())).toList();
        var indicator = lines.getFirst().indicator();
        var combined = new EnumMap<Basis, Combination>(Basis.class);
        for (var basis : Basis.values()) {
            combined.put(
                    basis,
                    Combination.of(
                            indicator.joining(),
                            indicator.rule(),
                            counted.stream().map(line -> part(line, basis)).toList()));
        }
        var contributors = new ArrayList<FiguresView.Contributor>();
        for (var i = 0; i < counted.size(); i++) {
            contributors.add(contributor(
                    counted.get(i),
                    null,
                    Objects.requireNonNull(combined.get(Basis.VERIFIED))
                            .shares()
                            .get(i),
                    Objects.requireNonNull(combined.get(Basis.REPORTED))
                            .shares()
                            .get(i)));
        }
        under.stream()
                .filter(line -> above.contains(line.applied()))
                .forEach(line -> contributors.add(contributor(line, COUNTED_BELOW, null, null)));
        var flags = new ArrayList<String>();
        if (otherDefinitions) {
            flags.add("other-definitions");
        }
        if (!above.isEmpty()) {
            flags.add(COUNTED_BELOW);
        }
        return new Figure(
                new FiguresView.FigureView(
                        indicator.id(),
                        indicator.code(),
                        indicator.label().in(caller.language()),
                        indicator.unit(),
                        indicator.valueKind(),
                        indicator.direction(),
                        indicator.aggregation(),
                        indicator.joining(),
                        indicator.decimals(),
                        key.definition(),
                        List.copyOf(flags),
                        combined(combined, Basis.VERIFIED, indicator),
                        combined(combined, Basis.REPORTED, indicator),
                        combined(combined, Basis.DISPUTED, indicator),
                        combined(combined, Basis.PLANNED, indicator),
                        counted.stream().map(line -> kept(line).coverage(day)).reduce(Coverage.NOTHING, Coverage::plus),
                        counted.size(),
                        contributors.stream().limit(shown).toList(),
                        contributors.size() > shown,
                        own.stream()
                                .map(line -> contributor(line, OWN, null, null))
                                .toList()),
                contributors);
    }

    private boolean isOwn(LineFound line) {
        return line.card().subject().equals(found.own());
    }

    /// Lines of goals and programmes whose subject is measured below, too: by something that contributes to the goal or
    /// to one under it, or by a goal under it.
    private Set<UUID> countedBelow(List<LineFound> under) {
        var below = new HashSet<UUID>();
        for (var line : under) {
            if (height(line) > 0 && under.stream().anyMatch(other -> isBelow(other, line))) {
                below.add(line.applied());
            }
        }
        return below;
    }

    /// An agreement is lower than a programme, and that lower than a goal.
    private static int height(LineFound line) {
        return switch (line.card().subjectKind()) {
            case AGREEMENT -> 0;
            case PROGRAMME -> 1;
            case GOAL -> 2;
        };
    }

    private boolean isBelow(LineFound one, LineFound other) {
        return !one.applied().equals(other.applied())
                && height(one) <= height(other)
                && anchors(other).stream()
                        .anyMatch(goal -> anchors(one).stream()
                                .anyMatch(its ->
                                        isUnder(its, goal) && (height(one) < height(other) || !its.equals(goal))));
    }

    /// The goals that a line serves, as far as they are in the tree.
    private Set<UUID> anchors(LineFound line) {
        var subject = line.card().subject();
        if (found.above().containsKey(subject)) {
            return Set.of(subject);
        }
        var goals = new HashSet<>(found.served().getOrDefault(subject, Set.of()));
        goals.addAll(found.served().getOrDefault(line.applied(), Set.of()));
        return goals;
    }

    private boolean isUnder(UUID goal, UUID of) {
        var at = goal;
        while (!at.equals(of)) {
            var up = found.above().get(at);
            if (up == null || up.equals(at)) {
                return false;
            }
            at = up;
        }
        return true;
    }

    private Combination.Part part(LineFound line, Basis basis) {
        var figure = kept(line).figure(basis);
        return new Combination.Part(
                line.indicator().unit(), line.indicator().valueKind(), figure.amount(), figure.progress());
    }

    private Kept kept(LineFound line) {
        return Objects.requireNonNull(kept.get(line.applied()));
    }

    private FiguresView.Combined combined(Map<Basis, Combination> all, Basis basis, Indicator indicator) {
        var it = Objects.requireNonNull(all.get(basis));
        var progress = it.progress();
        return new FiguresView.Combined(
                it.value(),
                ScorecardView.ProgressView.code(it.valueReason()),
                it.amount().numerator(indicator.values().factor()),
                it.amount().denominator(),
                ScorecardView.Span.of(it.amount()),
                progress.percent(),
                ScorecardView.ProgressView.code(progress.reason()),
                progress.met(),
                StatusView.of(progress.percent(), bands.get(indicator.id())),
                progress.explanation().calculation(),
                it.withValue(),
                it.compared());
    }

    private FiguresView.Contributor contributor(
            LineFound line, @Nullable String why, @Nullable BigDecimal verified, @Nullable BigDecimal reported) {
        var card = line.card();
        var title = line.title();
        var goal = line.goal() == null ? line.programme() : line.goal();
        return new FiguresView.Contributor(
                line.applied(),
                card.id(),
                card.subjectKind(),
                card.subject(),
                line.reference(),
                title != null ? title : goal == null ? "" : goal.in(caller.language()),
                why == null,
                why,
                share(line, Basis.VERIFIED, verified),
                share(line, Basis.REPORTED, reported),
                kept(line).coverage(day));
    }

    private FiguresView.Share share(LineFound line, Basis basis, @Nullable BigDecimal share) {
        var figure = kept(line).figure(basis);
        var amount = figure.amount();
        var values = line.indicator().values();
        return new FiguresView.Share(
                amount.value(values.decimals()),
                ScorecardView.ProgressView.code(amount.reason()),
                amount.numerator(values.factor()),
                amount.denominator(),
                figure.progress().percent(),
                ScorecardView.ProgressView.code(figure.progress().reason()),
                share);
    }
}
