package id.jembatan.agreements.procedure;

import id.jembatan.agreements.procedure.Procedure.Stage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Follows all moves of a template: a stage that nobody reaches, that nobody leaves, or from which no end is in reach,
/// is a slip of the writer; so is a clock that nobody starts or stops.
final class Walk {

    private final TemplateFile lines;
    private final String start;
    private final Map<String, Stage> stages;
    private final Map<String, Move> moves;
    private final Slips slips;

    Walk(TemplateFile lines, String start, Map<String, Stage> stages, Map<String, Move> moves, Slips slips) {
        this.lines = lines;
        this.start = start;
        this.stages = stages;
        this.moves = moves;
        this.slips = slips;
    }

    void check() {
        var onward = new LinkedHashMap<String, Set<String>>();
        var back = new LinkedHashMap<String, Set<String>>();
        moves.values()
                .forEach(move -> move.from().forEach(from -> {
                    var to = move.destination(from);
                    onward.computeIfAbsent(from, _ -> new LinkedHashSet<>()).add(to);
                    back.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(from);
                }));
        var reached = reached(List.of(start), it -> onward.getOrDefault(it, Set.of()));
        var ends = stages.entrySet().stream()
                .filter(it -> it.getValue().isFinal())
                .map(Map.Entry::getKey)
                .toList();
        if (ends.isEmpty()) {
            slips.add("/stages", Slip.NO_FINAL_STAGE);
        }
        var ending = reached(ends, it -> back.getOrDefault(it, Set.of()));
        stages.forEach((name, stage) -> {
            var at = "/stages" + YamlTree.step(name);
            if (!reached.contains(name)) {
                slips.add(at, Slip.STAGE_UNREACHABLE, name, start);
            }
            var left = onward.getOrDefault(name, Set.of()).stream().anyMatch(it -> !it.equals(name));
            if (!stage.isFinal() && !left) {
                slips.add(at, Slip.STAGE_IS_A_TRAP, name);
            } else if (!ends.isEmpty() && !ending.contains(name)) {
                slips.add(at, Slip.STAGE_WITHOUT_END, name);
            }
        });
        clocks();
        deemed();
    }

    private static Set<String> reached(Collection<String> first, Function<String, Set<String>> next) {
        var reached = new HashSet<String>();
        var todo = new ArrayDeque<>(first);
        while (!todo.isEmpty()) {
            var stage = todo.pop();
            if (reached.add(stage)) {
                next.apply(stage).forEach(todo::push);
            }
        }
        return reached;
    }

    private void clocks() {
        if (lines.clocks() == null) {
            return;
        }
        var effects =
                moves.values().stream().flatMap(it -> it.effects().stream()).collect(Collectors.toSet());
        lines.clocks().keySet().forEach(name -> {
            var at = "/clocks" + YamlTree.step(name);
            if (!effects.contains(new Effect.StartClock(name))) {
                slips.add(at, Slip.CLOCK_NEVER_STARTS, name);
            } else if (!effects.contains(new Effect.StopClock(name))) {
                slips.add(at, Slip.CLOCK_NEVER_STOPS, name);
            }
        });
    }

    /// A step that silence takes starts a clock whose silence takes a step, and so round: such a template would run by
    /// itself for ever. It is refused for its silence anyway; the circle is named so that its writer sees it.
    private void deemed() {
        if (lines.clocks() == null) {
            return;
        }
        var next = new LinkedHashMap<String, Set<String>>();
        lines.clocks().forEach((name, clock) -> {
            if (clock != null && clock.deemed() != null) {
                var at = "/clocks" + YamlTree.step(name) + "/deemed";
                var move = moves.get(clock.deemed());
                if (move == null) {
                    slips.add(at, Slip.UNKNOWN_NAME, "moves", clock.deemed());
                } else {
                    next.put(name, startedBy(move));
                }
            }
        });
        for (var name : next.keySet()) {
            var circle = new ArrayList<String>();
            if (returns(name, name, next, circle, new HashSet<>())) {
                slips.add("/clocks" + YamlTree.step(name) + "/deemed", Slip.DEEMED_CYCLE, String.join(" → ", circle));
            }
        }
    }

    /// The clocks that a move starts.
    private static Set<String> startedBy(Move move) {
        return move.effects().stream()
                .filter(Effect.StartClock.class::isInstance)
                .map(it -> ((Effect.StartClock) it).clock())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean returns(
            String to, String at, Map<String, Set<String>> next, List<String> circle, Set<String> seen) {
        circle.add(at);
        for (var one : next.getOrDefault(at, Set.of())) {
            if (one.equals(to)) {
                circle.add(to);
                return true;
            }
            if (seen.add(one) && returns(to, one, next, circle, seen)) {
                return true;
            }
        }
        circle.removeLast();
        return false;
    }
}
