package id.jembatan.kpi.scorecard;

import id.jembatan.kpi.computation.Aggregation;
import id.jembatan.kpi.computation.Coverage;
import id.jembatan.kpi.computation.Direction;
import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.measurement.SubjectKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Figures of everything that stands under an agreement, a partner, a sector or a goal, put together from what the
/// caller may know of and from nothing else.
///
/// @param asOf the day for which it holds, in the zone of the office
/// @param knownAt the moment whose knowledge it shows; null for all that is known now
/// @param current how soon a write is seen here: `same-transaction`
/// @param membership by when it is decided what stands under it: `then` for a goal as of the past, by its contributions
/// and the goals under it of that moment; else `now`
record FiguresView(
        Of of,
        List<FigureView> figures,
        LocalDate asOf,
        @Nullable Instant knownAt,
        String current,
        String membership) {

    /// @param key the id, or the code of a partner or sector
    @Schema(name = "FiguresOf")
    record Of(ParentKind kind, String key, String title) {}

    /// One indicator under one definition. Two definitions are two figures and are never added.
    ///
    /// @param joining how contributors become one figure
    /// @param flags `other-definitions`: the indicator is also measured here under another definition, which is
    /// another figure; `counted-below`: somebody above measures what contributors measure too, and is not added
    /// @param coverage of all that count, beside every percentage
    /// @param contributors how many count
    /// @param shown the first twenty of all; `more` tells whether there are others, in `/contributors`
    /// @param own what the goal itself is measured by: shown beside, never added to what is under it
    @Schema(name = "Figure")
    record FigureView(
            UUID indicator,
            String code,
            String label,
            String unit,
            ValueKind valueKind,
            Direction direction,
            Aggregation aggregation,
            Aggregation joining,
            int decimals,
            @Nullable String definition,
            List<String> flags,
            Combined verified,
            Combined reported,
            Combined disputed,
            Combined planned,
            Coverage coverage,
            int contributors,
            List<Contributor> shown,
            boolean more,
            List<Contributor> own) {}

    /// @param value what the contributors come to; null with `valueReason` beside it
    /// @param numerator and denominator: the sums that a rate is made of; null where it was observed without them
    /// @param span of which periods the values are that `value` is made of; null without one
    /// @param withValue how many of them have a value, `compared` how many a value and a target
    @Schema(name = "CombinedFigure")
    record Combined(
            @Nullable BigDecimal value,
            @Nullable String valueReason,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            ScorecardView.@Nullable Span span,
            @Nullable BigDecimal percent,
            @Nullable String reason,
            @Nullable Boolean met,
            @Nullable StatusView status,
            String calculation,
            int withValue,
            int compared) {}

    /// @param id of the applied indicator
    /// @param counted whether it is in the figure; if not, `why` says the reason
    @Schema(name = "FigureContributor")
    record Contributor(
            UUID id,
            UUID scorecard,
            SubjectKind kind,
            UUID subject,
            @Nullable String reference,
            String title,
            boolean counted,
            @Nullable String why,
            Share verified,
            Share reported,
            Coverage coverage) {}

    /// @param share of the figure in percent; null where there is none to have
    @Schema(name = "FigureShare")
    record Share(
            @Nullable BigDecimal value,
            @Nullable String valueReason,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal percent,
            @Nullable String reason,
            @Nullable BigDecimal share) {}
}
