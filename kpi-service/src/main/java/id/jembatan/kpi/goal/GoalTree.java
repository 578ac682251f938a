package id.jembatan.kpi.goal;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.time.PartialDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A goal and what stands under it.
///
/// @param contributions how many contributions stand today, among those that the reader may know of
record GoalTree(
        UUID id,
        @Nullable String code,
        Goal.Kind kind,
        String title,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        Goal.@Nullable Ended ended,
        @Nullable UUID scorecard,
        long contributions,
        List<GoalTree> goals) {

    private static final UUID NOBODY = new UUID(0, 0);

    /// The trees of all goals without a parent, or the one tree of a root; empty if there is no such goal.
    static List<GoalTree> of(List<Goals.Branch> branches, @Nullable UUID root, Caller caller) {
        var below = branches.stream()
                .collect(Collectors.groupingBy(
                        it -> root(it.goal()), Collectors.mapping(Function.identity(), Collectors.toList())));
        var tops = root == null
                ? below.getOrDefault(NOBODY, List.of())
                : branches.stream().filter(it -> it.goal().id().equals(root)).toList();
        return tops.stream().map(it -> grow(it, below, caller)).toList();
    }

    private static GoalTree grow(Goals.Branch branch, Map<UUID, List<Goals.Branch>> below, Caller caller) {
        var goal = branch.goal();
        var it = goal.changeable();
        return new GoalTree(
                goal.id(),
                goal.code(),
                it.kind(),
                it.title().in(caller.language()),
                it.from(),
                it.to(),
                goal.ended(),
                branch.scorecard(),
                branch.contributions(),
                below.getOrDefault(goal.id(), List.of()).stream()
                        .map(each -> grow(each, below, caller))
                        .toList());
    }

    private static UUID root(Goal goal) {
        var parent = goal.changeable().parent();
        return parent == null ? NOBODY : parent;
    }
}
