package id.jembatan.kpi.measurement;

import java.util.Map;
import java.util.UUID;

/// Wants to know when a figure of an applied indicator may have changed: an observation was recorded, corrected,
/// decided on, disputed or withdrawn, a target set or revised, a baseline given, the thresholds of its indicator set.
///
/// Beans of this type are called by [FigureChanges], inside the transaction of the write and after everything was
/// flushed: what they write is there with the write or not at all. They do not tell of changes themselves.
public interface AfterFigure {

    /// @param appliedIndicator whose figures changed
    /// @param scorecard the card that it is on
    void after(UUID appliedIndicator, UUID scorecard);

    /// The same for many changes of one act.
    ///
    /// @param touched the card of each applied indicator
    default void afterAll(Map<UUID, UUID> touched) {
        touched.forEach(this::after);
    }
}
