package id.jembatan.kpi.programme;

import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.caller.Caller;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An activity as it was said; what follows from it for the schedule stands in the programme.
///
/// @param title in the caller's language; `titles` has all
/// @param promises and indicators: those that the caller may know of
record ActivityView(
        UUID id,
        int position,
        @Nullable String code,
        Activity.Kind kind,
        String title,
        Wording titles,
        Activity.State state,
        Activity.@Nullable Dropped dropped,
        @Nullable String ourOwner,
        @Nullable String partnerOwner,
        ActivityFacts.@Nullable Learning learning,
        ActivityFacts.@Nullable CostSide costSide,
        Span planned,
        Span forecast,
        Span actual,
        @Nullable Integer days,
        List<After> after,
        List<UUID> promises,
        List<UUID> indicators,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String note,
        long version,
        List<String> actions) {

    /// What it is linked with.
    record Links(List<After> after, List<UUID> promises, List<UUID> indicators) {}

    static ActivityView of(Activity it, Links links, boolean changeable, Caller caller) {
        return new ActivityView(
                it.id(),
                it.position(),
                it.code(),
                it.kind(),
                it.title().in(caller.language()),
                it.title(),
                it.state(),
                it.dropped(),
                it.ourOwner(),
                it.partnerOwner(),
                it.learning(),
                it.costSide(),
                it.planned(),
                it.forecast(),
                it.actual(),
                it.days(),
                links.after().stream()
                        .sorted(Comparator.comparing(After::activity))
                        .toList(),
                links.promises().stream().sorted().toList(),
                links.indicators().stream().sorted().toList(),
                it.source(),
                it.certainty(),
                it.note(),
                it.version(),
                changeable && it.dropped() == null && caller.may("kpi:update") ? List.of("update", "drop") : List.of());
    }
}
