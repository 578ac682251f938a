package id.jembatan.gateway.goal;

import id.jembatan.gateway.page.KnownDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A goal with the goals under it.
///
/// @param contributions how many agreements, partnerships and indicators contribute to it
public record GoalBranch(
        UUID id,
        @Nullable String code,
        String kind,
        String title,
        @Nullable KnownDate from,
        @Nullable KnownDate to,
        Goal.@Nullable Ended ended,
        @Nullable UUID scorecard,
        long contributions,
        List<GoalBranch> goals) {

    /// A goal at its place in the tree.
    ///
    /// @param depth how many goals are above it
    public record Leaf(GoalBranch goal, int depth) {

        /// As assistive technology counts: the top is the first level.
        public int level() {
            return depth + 1;
        }

        /// How far it is set in; what lies deeper still is set in no further.
        public int indent() {
            return Math.min(depth, DEEPEST);
        }
    }

    private static final int DEEPEST = 5;

    /// The whole tree from top to bottom, each goal before those under it.
    static List<Leaf> leaves(List<GoalBranch> roots) {
        var leaves = new ArrayList<Leaf>();
        roots.forEach(root -> add(root, 0, leaves));
        return leaves;
    }

    private static void add(GoalBranch branch, int depth, List<Leaf> to) {
        to.add(new Leaf(branch, depth));
        branch.goals().forEach(each -> add(each, depth + 1, to));
    }
}
