package id.jembatan.kpi.programme;

import id.jembatan.kpi.neighbour.KnownAgreements.PartnerName;
import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A programme with everything that a bar chart of its time needs.
///
/// @param partners of the agreement or the partnership
/// @param scorecard of its own, if it has one
/// @param promises what its activities keep, as far as the caller may know of it; `indicators` likewise
/// @param plans every plan that was approved, the baseline first
/// @param slippageRule how days of slippage are counted, in the caller's language
/// @param asOf the day for which lateness and the chain hold
/// @param knownAt the moment whose schedule it shows; null for the one that holds now
record ProgrammeView(
        UUID id,
        @Nullable String code,
        ProgrammeItem.Subject subject,
        List<PartnerName> partners,
        String title,
        Wording titles,
        @Nullable Integer year,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        boolean shared,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String note,
        Programme.@Nullable Ended ended,
        @Nullable UUID scorecard,
        Totals totals,
        List<Line> lines,
        Chain criticalChain,
        String slippageRule,
        List<Promise> promises,
        List<Measure> indicators,
        List<PlanHead> plans,
        LocalDate asOf,
        @Nullable Instant knownAt,
        long version,
        List<String> actions) {

    /// @param activities without those that were dropped
    /// @param undated those that the critical chain cannot place
    record Totals(int activities, int done, int running, int late, int dropped, int undated) {}

    /// An activity and what follows for it.
    ///
    /// @param baseline its dates in the first approved plan; null if it is not in it
    /// @param slippage against the planned dates as they are now
    /// @param slippageFromBaseline against the first approved plan
    /// @param late open and over due today
    record Line(
            ActivityView activity,
            @Nullable Span baseline,
            Slippage slippage,
            @Nullable Slippage slippageFromBaseline,
            boolean late,
            Place place) {}

    /// Where it stands on the way. Days and floats are null where they cannot be known; then `gap` says why.
    ///
    /// @param totalFloat by how many days it may be late before the last finish moves
    /// @param freeFloat by how many days it may be late before any other activity moves
    /// @param drivenBy the activities that decide when it begins; empty where its own date does
    record Place(
            @Nullable LocalDate earliestStart,
            @Nullable LocalDate earliestEnd,
            @Nullable LocalDate latestStart,
            @Nullable LocalDate latestEnd,
            @Nullable Long totalFloat,
            @Nullable Long freeFloat,
            boolean critical,
            List<UUID> drivenBy,
            CriticalPath.@Nullable Gap gap) {}

    /// The activities that let nothing be late without the last finish moving, in their order.
    ///
    /// @param finish the last day of all activities that can be placed
    /// @param complete whether all of them could be placed: otherwise the finish is that of the others only
    /// @param rule how it is computed, in the caller's language
    record Chain(@Nullable LocalDate finish, boolean complete, List<Step> steps, String rule) {}

    /// @param days from the first to the last day, both included; 0 for a milestone
    record Step(UUID activity, String title, LocalDate from, LocalDate until, long days, List<Reason> because) {}

    /// An activity before it, its last day, and the days between; none where the step begins by its own date.
    record Reason(UUID after, LocalDate finished, int lagDays) {}

    record Promise(
            UUID id,
            UUID agreement,
            String clause,
            String text,
            String side,
            String state,
            @Nullable PartialDate due) {}

    /// An applied indicator.
    record Measure(
            UUID id, String code, String label, @Nullable String definition, UUID scorecard) {}

    record PlanHead(int number, @Nullable String reason, String approver, Instant madeAt) {}
}
