package id.jembatan.kpi.series;

import id.jembatan.kpi.measurement.PeriodView;
import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.time.PartialDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A series with its editions, the oldest first, and the applied indicators whose figures come from it.
///
/// @param publisher null if `publisherKnown` is false: the sources do not name it
record SeriesView(
        UUID id,
        String code,
        String name,
        Wording names,
        @Nullable String publisher,
        boolean publisherKnown,
        String unit,
        String source,
        @Nullable String certainty,
        @Nullable String note,
        List<Edition> editions,
        List<Use> uses,
        long version,
        List<String> actions) {

    /// @param cities how many were compared; null if unknown
    /// @param change since the edition before; null for the first, and for one that was superseded
    /// @param supersededBy the right value in place of this wrong one
    record Edition(
            UUID id,
            @Nullable String edition,
            PeriodView period,
            BigDecimal value,
            @Nullable Integer cities,
            @Nullable PartialDate published,
            String source,
            @Nullable String certainty,
            Instant enteredAt,
            String enteredBy,
            @Nullable Change change,
            @Nullable UUID supersededBy,
            @Nullable String supersededFor) {}

    /// @param by the value less the one before
    /// @param comparable whether as many were compared both times
    /// @param reason why it is not
    record Change(
            UUID since,
            BigDecimal by,
            boolean comparable,
            @Nullable Incomparable reason) {}

    /// Why two editions cannot be compared.
    enum Incomparable {
        NUMBER_OF_CITIES_UNKNOWN,
        NUMBER_OF_CITIES_DIFFERS
    }

    /// An applied indicator that names the series.
    record Use(
            UUID indicator,
            String code,
            String label,
            @Nullable String definition,
            UUID scorecard,
            List<Figure> figures) {}

    /// A figure and the edition that it is from.
    ///
    /// @param edition the entry with the same period and value; null if there is none any more
    /// @param stands false if that entry was superseded since: then the figure is to be corrected
    record Figure(
            UUID observation,
            PeriodView period,
            @Nullable BigDecimal value,
            String status,
            @Nullable UUID edition,
            boolean stands) {}
}
