package id.jembatan.gateway.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a case or a goal is measured by, and how far it has come. All sums are the service's; the page only shows them.
public record Scorecard(UUID id, Subject subject, List<Applied> indicators, LocalDate asOf, List<String> actions) {

    /// @param kind AGREEMENT or GOAL
    public record Subject(String kind, UUID id, @Nullable String reference, String title) {

        public boolean isAgreement() {
            return kind.equals("AGREEMENT");
        }
    }

    /// An indicator as it is used here.
    public record Applied(
            UUID id,
            String code,
            String label,
            String unit,
            String direction,
            @Nullable String definition,
            @Nullable String note,
            @Nullable Baseline baseline,
            List<Target> targets,
            List<Observation> observations,
            Progresses progress,
            Coverage coverage) {

        public List<Observation> ofStatus(String status) {
            return observations.stream()
                    .filter(each -> each.status().equals(status))
                    .toList();
        }
    }

    public record Baseline(
            BigDecimal value,
            @Nullable Period period,
            @Nullable String source) {}

    public record Target(
            Period period,
            BigDecimal value,
            @Nullable String source,
            @Nullable String certainty,
            List<Revision> revisions) {}

    public record Revision(
            BigDecimal value,
            @Nullable String reason,
            @Nullable String approver) {}

    /// @param raw the words of a figure with the state TEXT
    /// @param state VALUE, TEXT, NOT_REPORTED, NOT_APPLICABLE or WITHHELD: only the first has a value
    /// @param status PLANNED, REPORTED, VERIFIED, RETURNED, DISPUTED or CORRECTED
    public record Observation(
            UUID id,
            Period period,
            @Nullable BigDecimal value,
            @Nullable String raw,
            String state,
            String status,
            String reporter,
            @Nullable String source,
            @Nullable String comment,
            List<String> actions) {

        public boolean may(String action) {
            return actions.contains(action);
        }
    }

    /// Two roads that never meet: what is verified, and what is only reported.
    public record Progresses(Progress verified, Progress reported) {}

    /// @param percent nothing where it cannot be said, and then there is a reason
    public record Progress(
            @Nullable BigDecimal percent,
            @Nullable String reason,
            @Nullable Boolean met,
            @Nullable Explanation explanation) {

        private static final BigDecimal FULL = BigDecimal.valueOf(100);

        /// The part of a bar of the given length that this fills; more than all of it is all of it.
        public BigDecimal filled(int length) {
            if (percent == null) {
                return BigDecimal.ZERO;
            }
            return percent.max(BigDecimal.ZERO)
                    .min(FULL)
                    .multiply(BigDecimal.valueOf(length))
                    .movePointLeft(2)
                    .stripTrailingZeros();
        }
    }

    public record Explanation(
            @Nullable String calculation,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal actual) {}

    public record Coverage(int due, int reported, int zeros, int notReported, int notApplicable, int withheld) {}

    public boolean may(String action) {
        return actions.contains(action);
    }
}
