package id.jembatan.kpi.goal;

import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.time.PartialDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A goal as the API shows it.
///
/// @param title in the caller's language; `titles` has all
/// @param scorecard the scorecard on which it is measured, if there is one
record GoalView(
        UUID id,
        @Nullable String code,
        Goal.Kind kind,
        String title,
        Wording titles,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable UUID parent,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String note,
        Goal.@Nullable Ended ended,
        @Nullable UUID scorecard,
        long version,
        List<String> actions) {

    static GoalView of(Goals.Found found, Caller caller) {
        var goal = found.goal();
        var it = goal.changeable();
        return new GoalView(
                goal.id(),
                goal.code(),
                it.kind(),
                it.title().in(caller.language()),
                it.title(),
                it.from(),
                it.to(),
                it.parent(),
                it.source(),
                it.certainty(),
                it.note(),
                goal.ended(),
                found.scorecard(),
                goal.version(),
                caller.may("goal:update") && goal.ended() == null ? List.of("update", "end") : List.of());
    }
}
