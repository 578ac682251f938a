package id.jembatan.kpi.scorecard;

import id.jembatan.kpi.computation.Aggregation;
import id.jembatan.kpi.computation.Coverage;
import id.jembatan.kpi.computation.Direction;
import id.jembatan.kpi.computation.Explanation;
import id.jembatan.kpi.computation.Progress;
import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.measurement.ObservationView;
import id.jembatan.kpi.measurement.PeriodView;
import id.jembatan.kpi.measurement.SubjectKind;
import id.jembatan.kpi.measurement.TargetView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A scorecard with everything that its screen shows.
///
/// @param asOf the day on which it was computed, in the zone of the office
record ScorecardView(
        UUID id, Subject subject, List<IndicatorLine> indicators, LocalDate asOf, long version, List<String> actions) {

    /// What is measured.
    ///
    /// @param reference of an agreement
    /// @param partners of an agreement, under their present names
    record Subject(SubjectKind kind, UUID id, @Nullable String reference, String title, List<Partner> partners) {}

    record Partner(String code, String name, String country) {}

    /// An indicator as it is used here.
    ///
    /// @param id of this use; `indicator` is the definition's
    @Schema(name = "AppliedIndicatorLine")
    record IndicatorLine(
            UUID id,
            UUID indicator,
            String code,
            String label,
            String unit,
            Direction direction,
            Aggregation aggregation,
            ValueKind valueKind,
            int decimals,
            @Nullable String definition,
            @Nullable String note,
            @Nullable Baseline baseline,
            List<TargetView> targets,
            List<ObservationView> observations,
            ProgressByStatus progress,
            Coverage coverage) {}

    record Baseline(
            BigDecimal value, PeriodView period, @Nullable String source) {}

    /// Progress made of verified figures, and progress made of figures that are reported and not yet verified.
    record ProgressByStatus(ProgressView verified, ProgressView reported) {}

    /// @param percent exact to two decimals, or null with the reason beside it
    record ProgressView(
            @Nullable BigDecimal percent,
            @Nullable String reason,
            @Nullable Boolean met,
            Explanation explanation) {

        static ProgressView of(Progress progress) {
            var reason = progress.reason();
            return new ProgressView(
                    progress.percent(), reason == null ? null : reason.code(), progress.met(), progress.explanation());
        }
    }
}
