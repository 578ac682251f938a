package id.jembatan.gateway.programme;

import id.jembatan.gateway.page.KnownDate;
import id.jembatan.gateway.result.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to do, or a milestone to reach.
///
/// @param kind ACTIVITY or MILESTONE
/// @param state PLANNED, RUNNING, DONE or DROPPED
/// @param learning WE_LEARN, WE_TEACH or JOINT
/// @param costSide OURS, PARTNER, BOTH or OTHERS
public record Activity(
        UUID id,
        @Nullable String code,
        String kind,
        String title,
        @Nullable Wording titles,
        String state,
        @Nullable Dropped dropped,
        @Nullable String ourOwner,
        @Nullable String partnerOwner,
        @Nullable String learning,
        @Nullable String costSide,
        Span planned,
        Span forecast,
        Span actual,
        @Nullable Integer days,
        @Nullable List<After> after,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String note,
        List<String> actions) {

    public record Dropped(String reason, Instant at, String by) {}

    /// @param lagDays between its end and the begin of this one
    public record After(UUID activity, @Nullable Integer lagDays) {}

    /// From when until when, both included and both as far as they are known.
    public record Span(@Nullable KnownDate start, @Nullable KnownDate end) {

        public boolean isKnown() {
            return start != null || end != null;
        }

        /// Whether it has a begin and another end: a year alone is written once.
        public boolean isStretch() {
            return start != null && end != null && !start.equals(end);
        }

        /// The first day on which it may begin; that of its end where nothing is known of its begin.
        @Nullable LocalDate first() {
            var date = start == null ? end : start;
            return date == null ? null : earliest(date);
        }

        /// The last day on which it may end.
        @Nullable LocalDate last() {
            var date = end == null ? start : end;
            return date == null ? null : latest(date);
        }

        /// Whether one of its days is known by month or year only.
        boolean isVague() {
            return start != null && start.day() == null || end != null && end.day() == null;
        }

        private static LocalDate earliest(KnownDate date) {
            return LocalDate.of(
                    date.year(), date.month() == null ? 1 : date.month(), date.day() == null ? 1 : date.day());
        }

        private static LocalDate latest(KnownDate date) {
            var month = YearMonth.of(date.year(), date.month() == null ? 12 : date.month());
            return date.day() == null ? month.atEndOfMonth() : month.atDay(date.day());
        }
    }

    /// Whether it comes after more than one other, which a form with one choice cannot show.
    public boolean manyLinks() {
        return after != null && after.size() > 1;
    }

    public boolean isMilestone() {
        return kind.equals("MILESTONE");
    }

    public boolean may(String action) {
        return actions.contains(action);
    }
}
