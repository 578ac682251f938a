package id.jembatan.kpi.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A version of thresholds as the API shows it.
///
/// @param bands from the lowest to the highest
record ThresholdView(int number, LocalDate validFrom, List<Band> bands, String reason, Instant setAt, String setBy) {

    /// All versions, the newest first.
    record All(List<ThresholdView> items) {}
}
