package id.jembatan.kpi.scorecard;

import id.jembatan.kpi.computation.Aggregation;
import id.jembatan.kpi.computation.Amount;
import id.jembatan.kpi.computation.Coverage;
import id.jembatan.kpi.computation.Direction;
import id.jembatan.kpi.computation.Explanation;
import id.jembatan.kpi.computation.Reason;
import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.computation.ValueRule;
import id.jembatan.kpi.indicator.ThresholdVersion;
import id.jembatan.kpi.measurement.ObservationView;
import id.jembatan.kpi.measurement.PeriodView;
import id.jembatan.kpi.measurement.SubjectKind;
import id.jembatan.kpi.measurement.TargetView;
import id.jembatan.kpi.rollup.Basis;
import id.jembatan.kpi.rollup.Detail;
import id.jembatan.kpi.rollup.Kept;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A scorecard with everything that its screen shows.
///
/// @param asOf the day for which it holds, in the zone of the office
/// @param knownAt the moment whose knowledge it shows; null for all that is known now
/// @param current how soon a write is seen here: `same-transaction`
record ScorecardView(
        UUID id,
        Subject subject,
        List<IndicatorLine> indicators,
        LocalDate asOf,
        @Nullable Instant knownAt,
        String current,
        long version,
        List<String> actions) {

    /// The figures are written in the transaction of the write that they follow from.
    static final String SAME_TRANSACTION = "same-transaction";

    /// So many of the newest observations stand on the card, whatever is in the register.
    static final int OBSERVATIONS = 10;

    /// What is measured.
    ///
    /// @param reference of an agreement
    /// @param partners of an agreement, under their present names
    record Subject(SubjectKind kind, UUID id, @Nullable String reference, String title, List<Partner> partners) {}

    record Partner(String code, String name, String country) {}

    /// An indicator as it is used here.
    ///
    /// @param id of this use; `indicator` is the definition's
    /// @param joining how this and other uses of the indicator become one figure
    /// @param newest the newest period that anybody said anything of
    /// @param observations the newest ten that were recorded, by period; `more` tells whether there are others, in
    /// `GET /observations?indicator={id}`
    @Schema(name = "AppliedIndicatorLine")
    record IndicatorLine(
            UUID id,
            UUID indicator,
            String code,
            String label,
            String unit,
            Direction direction,
            Aggregation aggregation,
            Aggregation joining,
            ValueKind valueKind,
            int decimals,
            @Nullable String definition,
            @Nullable String note,
            @Nullable Baseline baseline,
            List<TargetView> targets,
            @Nullable Newest newest,
            List<ObservationView> observations,
            boolean more,
            ProgressByStatus progress,
            Coverage coverage) {}

    /// @param raw its words, where it is no number: from them no way is counted
    record Baseline(
            @Nullable BigDecimal value,
            @Nullable String raw,
            PeriodView period,
            @Nullable String source) {}

    /// @param status VERIFIED, REPORTED or DISPUTED
    @Schema(name = "NewestFigure")
    record Newest(PeriodView period, State state, @Nullable BigDecimal value, Basis status) {}

    /// Progress made of verified figures, of figures that are reported and not yet verified, of disputed ones, and of
    /// plans. They never meet in one number.
    record ProgressByStatus(
            ProgressView verified, ProgressView reported, ProgressView disputed, ProgressView planned) {}

    /// @param value what the values come to; null with `valueReason` beside it. A rate, an average or a maximum
    /// is of the values in the percentage (`explanation`), a sum of all that was counted
    /// @param numerator and denominator: the sums that a rate is made of; null where it was observed without them
    /// @param span of which periods the values are that `value` is made of; null without one
    /// @param percent exact to two decimals, or null with the reason beside it
    /// @param status how the percentage is judged; null without one, or without thresholds
    /// @param forecast where it will stand at its end target at the present pace, or why that cannot be said
    /// @param end how far it has come to the end target, if there is one
    record ProgressView(
            @Nullable BigDecimal value,
            @Nullable String valueReason,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Span span,
            @Nullable BigDecimal percent,
            @Nullable String reason,
            @Nullable Boolean met,
            @Nullable StatusView status,
            Explanation explanation,
            Detail.Outlook forecast,
            Detail.@Nullable End end) {

        static ProgressView of(Kept.Figure figure, ValueRule values, @Nullable ThresholdVersion thresholds) {
            var progress = figure.progress();
            var amount = figure.amount();
            return new ProgressView(
                    amount.value(values.decimals()),
                    code(amount.reason()),
                    amount.numerator(values.factor()),
                    amount.denominator(),
                    Span.of(amount),
                    progress.percent(),
                    code(progress.reason()),
                    progress.met(),
                    StatusView.of(progress.percent(), thresholds),
                    progress.explanation(),
                    figure.detail().forecast(),
                    figure.detail().end());
        }

        static @Nullable String code(@Nullable Reason reason) {
            return reason == null ? null : reason.code();
        }
    }

    /// @param first and last: keys of the oldest and the newest period of which a value is in it
    /// @param values how many values it is made of
    @Schema(name = "ValueSpan")
    record Span(String first, String last, int values) {

        static @Nullable Span of(Amount amount) {
            var oldest = amount.oldest();
            var newest = amount.newest();
            return amount.over() == null || oldest == null || newest == null
                    ? null
                    : new Span(oldest.key(), newest.key(), amount.values());
        }
    }
}
