package id.jembatan.kpi.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures of the portfolio that the caller may know of.
record PortfolioView(List<Figure> figures) {

    /// A figure and what it means.
    ///
    /// @param value null if there is nothing to count of, which is not zero
    /// @param asOf the day for which it holds, in the zone of the office
    record Figure(String code, @Nullable BigDecimal value, String unit, String definition, LocalDate asOf) {}
}
