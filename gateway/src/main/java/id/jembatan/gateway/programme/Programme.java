package id.jembatan.gateway.programme;

import id.jembatan.gateway.page.KnownDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A programme with everything that its schedule needs. Slippage and the critical chain are the service's.
///
/// @param slippageRule how days of slippage are counted, in the reader's language
public record Programme(
        UUID id,
        @Nullable String code,
        ProgrammeItem.Subject subject,
        List<Partner> partners,
        String title,
        @Nullable Integer year,
        @Nullable KnownDate from,
        @Nullable KnownDate until,
        boolean shared,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String note,
        ProgrammeItem.@Nullable Ended ended,
        @Nullable UUID scorecard,
        Totals totals,
        List<Line> lines,
        Chain criticalChain,
        String slippageRule,
        List<Promise> promises,
        List<Measure> indicators,
        List<Plan> plans,
        LocalDate asOf,
        List<String> actions) {

    public record Partner(
            String code, String name, @Nullable String country) {}

    public record Totals(long activities, long done, long running, long late, long dropped, long undated) {}

    /// An activity and what follows for it.
    ///
    /// @param baseline its dates in the first plan that was approved
    public record Line(
            Activity activity,
            Activity.@Nullable Span baseline,
            Slippage slippage,
            @Nullable Slippage slippageFromBaseline,
            boolean late,
            Place place) {}

    /// How many days later than planned: exactly, or between two bounds where days are not known.
    ///
    /// @param basis ACTUAL, FORECAST or TODAY
    /// @param reason why there is no exact number
    public record Slippage(
            @Nullable Long days,
            @Nullable Long atLeast,
            @Nullable Long atMost,
            @Nullable Boolean late,
            @Nullable String basis,
            @Nullable String reason) {

        public boolean isEarly() {
            return days != null && days < 0;
        }

        /// The number of days without its sign.
        public long size() {
            return days == null ? 0 : Math.abs(days);
        }
    }

    /// @param totalFloat by how many days it may be late before the last finish moves
    public record Place(
            @Nullable Long totalFloat,
            boolean critical,
            @Nullable String gap) {}

    /// What lets nothing be late without the last finish moving.
    ///
    /// @param complete whether all activities could be placed
    public record Chain(@Nullable LocalDate finish, boolean complete, List<Step> steps, String rule) {}

    public record Step(UUID activity, String title, LocalDate from, LocalDate until, long days) {}

    public record Promise(
            UUID id,
            UUID agreement,
            String clause,
            String text,
            @Nullable String side,
            @Nullable String state,
            @Nullable KnownDate due) {}

    /// An indicator in use.
    public record Measure(
            UUID id, String code, String label, @Nullable String definition) {}

    public record Plan(int number, @Nullable String reason, String approver, Instant madeAt) {}

    public boolean may(String action) {
        return actions.contains(action);
    }

    /// What an activity is called, for a link to it.
    public String named(UUID activity) {
        return lines.stream()
                .map(Line::activity)
                .filter(each -> each.id().equals(activity))
                .map(Activity::title)
                .findFirst()
                .orElse("");
    }
}
