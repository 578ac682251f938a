package id.jembatan.gateway.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a case, a goal or a programme is measured by, and how far it has come. All sums are the service's; the
/// page only shows them.
///
/// @param knownAt the moment whose knowledge it shows, where it is not that of today
public record Scorecard(
        UUID id,
        Subject subject,
        List<Applied> indicators,
        LocalDate asOf,
        @Nullable Instant knownAt,
        List<String> actions) {

    /// @param kind AGREEMENT, GOAL or PROGRAMME
    public record Subject(
            String kind,
            UUID id,
            @Nullable String reference,
            String title,
            @Nullable List<Partner> partners) {

        public boolean isAgreement() {
            return kind.equals("AGREEMENT");
        }

        /// The address of the page on what is measured.
        public String page() {
            return switch (kind) {
                case "GOAL" -> "/goals/" + id;
                case "PROGRAMME" -> "/programmes/" + id;
                default -> "/agreements/" + id;
            };
        }
    }

    public record Partner(
            String code, String name, @Nullable String country) {}

    /// An indicator as it is used here.
    public record Applied(
            UUID id,
            @Nullable UUID indicator,
            String code,
            String label,
            String unit,
            String direction,
            @Nullable String aggregation,
            @Nullable String valueKind,
            @Nullable String definition,
            @Nullable String note,
            @Nullable Baseline baseline,
            List<Target> targets,
            List<Observation> observations,
            boolean more,
            Progresses progress,
            Coverage coverage) {

        public List<Observation> ofStatus(String status) {
            return observations.stream()
                    .filter(each -> each.status().equals(status))
                    .toList();
        }

        /// How far it has come in the band that the thresholds give it: what is verified first, then what is reported.
        public String band() {
            for (var each : new Progress[] {progress.verified(), progress.reported()}) {
                if (each.status() != null) {
                    return each.status().code();
                }
            }
            return "";
        }
    }

    /// @param raw its words, where it is no number
    public record Baseline(
            @Nullable BigDecimal value,
            @Nullable String raw,
            @Nullable Period period,
            @Nullable String source) {}

    /// @param scope PERIOD, or END for the end of the whole way
    public record Target(
            @Nullable UUID id,
            Period period,
            @Nullable String scope,
            BigDecimal value,
            @Nullable String source,
            @Nullable String certainty,
            @Nullable Instant setAt,
            @Nullable String setBy,
            List<Revision> revisions) {}

    public record Revision(
            BigDecimal value,
            @Nullable Instant replacedAt,
            @Nullable String reason,
            @Nullable String approver) {}

    /// Four roads that never meet: what is verified, only reported, disputed, or planned.
    public record Progresses(
            Progress verified,
            Progress reported,
            @Nullable Progress disputed,
            @Nullable Progress planned) {}

    /// @param numerator and denominator: what a rate is made of
    /// @param span of which periods the values are that the value is made of
    /// @param percent nothing where it cannot be said, and then there is a reason
    public record Progress(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Span span,
            @Nullable BigDecimal percent,
            @Nullable String reason,
            @Nullable Boolean met,
            @Nullable Status status,
            @Nullable Explanation explanation,
            @Nullable Forecast forecast,
            @Nullable End end) {

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

    /// The band of the thresholds, by which version of them, and the bands themselves.
    /// @param first and last: keys of the oldest and the newest period
    public record Span(String first, String last) {

        private static final String NAMED = "name:";

        /// One period, or from the first to the last.
        public String label() {
            return first.equals(last) ? named(first) : named(first) + " – " + named(last);
        }

        private static String named(String key) {
            return key.startsWith(NAMED) ? key.substring(NAMED.length()) : key;
        }
    }

    public record Status(
            String code, int thresholds, @Nullable LocalDate since, List<Band> bands) {}

    /// @param from the first progress in percent that belongs to it; nothing for the lowest
    public record Band(String code, @Nullable BigDecimal from) {}

    public record Explanation(
            @Nullable String rule,
            @Nullable String formula,
            @Nullable String calculation,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal actual,
            @Nullable List<String> periods,
            @Nullable List<String> targetPeriods) {}

    /// Where it leads if it goes on as it did.
    public record Forecast(
            @Nullable BigDecimal value,
            @Nullable String by,
            @Nullable BigDecimal target,
            @Nullable Boolean reaches,
            @Nullable String reason,
            @Nullable String calculation) {}

    /// The way to the end target.
    public record End(
            @Nullable String period,
            @Nullable BigDecimal target,
            @Nullable BigDecimal percent,
            @Nullable String reason,
            @Nullable String calculation) {}

    public record Coverage(int due, int reported, int zeros, int notReported, int notApplicable, int withheld) {}

    public boolean may(String action) {
        return actions.contains(action);
    }
}
