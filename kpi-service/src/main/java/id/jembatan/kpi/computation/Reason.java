package id.jembatan.kpi.computation;

import java.util.Locale;

/// Why there is no percentage. Shown in its place: an unknown progress is neither 0 % nor infinite.
public enum Reason {
    NO_OBSERVATION,
    NOT_REPORTED,

    /// There is an answer, and it is in words.
    NOT_A_NUMBER,
    NOT_APPLICABLE,
    WITHHELD,
    NO_TARGET,
    NO_BASELINE,
    BASELINE_EQUALS_TARGET,

    /// The baseline is already better than the target ("keep below 50" from a rank of 40): a share of the way would
    /// call a step back progress, so only met or not met is told.
    TARGET_NOT_BEYOND_BASELINE,

    /// The values have an order and no distance, such as named levels: only met or not met is told.
    ORDER_ONLY,

    /// The indicator has no better and worse.
    NEUTRAL_DIRECTION,

    /// Two reporters say different values for one period, and nobody has settled it.
    CONFLICTING_VALUES,

    /// Values to be added speak of overlapping times.
    OVERLAPPING_PERIODS,

    /// Several ratios would have to be put together, and one was observed without its numerator and denominator.
    NO_PARTS,
    /// A forecast needs at least three points.
    TOO_FEW_VALUES,
    /// Nothing to forecast to.
    NO_END_TARGET,
    /// The period of the end target is observed already.
    END_TARGET_OBSERVED,
    /// A period that the source only names has no days to count.
    NO_DATES,
    /// A rank, a median or a maximum has no pace.
    NOT_EXTRAPOLATED,
    /// The straight line ends where no value can be.
    OUTSIDE_BOUNDS,
    /// Ranks and the like of several contributors are shown side by side, never put together.
    NOT_PUT_TOGETHER,
    /// Two units, or two kinds of value, are never added.
    DIFFERENT_UNITS;

    /// As the API writes it: `no-baseline`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
