package id.jembatan.kpi.scorecard;

import id.jembatan.kpi.indicator.Band;
import id.jembatan.kpi.indicator.ThresholdVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a progress is judged, and by which version of the thresholds. The rule and the values stand in the explanation
/// beside it.
///
/// @param code of the band in which the percentage lies
/// @param thresholds number of the version that holds on the day; `since` the day from which it does
/// @param bands of that version, from the lowest to the highest
@Schema(name = "FigureStatus")
record StatusView(String code, int thresholds, LocalDate since, List<Band> bands) {

    /// No status without a percentage, nor without thresholds.
    static @Nullable StatusView of(@Nullable BigDecimal percent, @Nullable ThresholdVersion version) {
        return percent == null || version == null
                ? null
                : new StatusView(version.statusOf(percent), version.number(), version.validFrom(), version.bands());
    }
}
