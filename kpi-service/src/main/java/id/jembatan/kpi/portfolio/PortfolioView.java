package id.jembatan.kpi.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The figures of the portfolio that the caller may know of.
///
/// @param statuses how many applied indicators stand where, verified and reported figures apart
/// @param by what the groups are: `sector`, `partner`, `country` or `goal`
/// @param filters those that were used
/// @param asOf the day for which it holds, in the zone of the office
/// @param knownAt the moment whose knowledge it shows; null for all that is known now
/// @param current how soon a write is seen here: `same-transaction`
/// @param lines where the applied indicators behind the figures are listed
record PortfolioView(
        List<Figure> figures,
        List<Status> statuses,
        @Nullable String by,
        List<Group> groups,
        Map<String, String> filters,
        LocalDate asOf,
        @Nullable Instant knownAt,
        String current,
        String lines) {

    /// What the figures are made of is written in the transaction of the write that they follow from.
    static final String SAME_TRANSACTION = "same-transaction";

    /// A figure and what it means.
    ///
    /// @param value null if there is nothing to count of, which is not zero
    /// @param numerator from which, with the denominator, a share was made
    /// @param asOf the day for which it holds, in the zone of the office
    @Schema(name = "PortfolioFigure")
    record Figure(
            String code,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String unit,
            String definition,
            LocalDate asOf) {}

    /// How many applied indicators have a status. One whose verified figure has a status counts by that, else by its
    /// reported one.
    ///
    /// @param code of a band of the thresholds, or `cannot-say`: no percentage, or no thresholds to judge it by
    /// @param verified judged by verified figures, `reported` by figures that nobody has verified yet
    @Schema(name = "PortfolioStatus")
    record Status(String code, long count, long verified, long reported) {}

    /// The same of one sector, partner, country or goal. What belongs to several counts in each of them.
    ///
    /// @param code the sector, the code of the partner, the country, the id of the goal; `none` for what has none
    /// @param lines where its applied indicators are listed
    @Schema(name = "PortfolioGroup")
    record Group(
            String code,
            @Nullable String name,
            long appliedIndicators,
            long withAFigure,
            long verified,
            @Nullable BigDecimal coverage,
            @Nullable BigDecimal completeness,
            @Nullable BigDecimal unverifiedShare,
            List<Status> statuses,
            @Nullable String lines) {}
}
