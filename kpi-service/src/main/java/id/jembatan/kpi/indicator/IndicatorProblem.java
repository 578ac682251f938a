package id.jembatan.kpi.indicator;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature.
public enum IndicatorProblem implements Problem {
    INDICATOR_EXISTS(409),
    /// Figures were made with it, so only its words may change.
    INDICATOR_IN_USE(409),
    /// Another definition came in its place already.
    INDICATOR_SUPERSEDED(409),
    LIBRARY_INDICATOR(403),
    UNKNOWN_INDICATOR(422),
    LABEL_MISSING(422),
    /// The parts of a definition do not fit each other.
    CONTRADICTORY_DEFINITION(422),
    LEVELS_MISSING(422),
    /// Levels, dimensions and categories are told apart by their codes.
    CODE_TWICE(422),
    OUTCOME_NEEDS_EVIDENCE(422),
    /// Bands are listed from the lowest, which is open below, each beginning above the one before.
    BANDS_OUT_OF_ORDER(422),
    /// A version of thresholds holds from a later day than the one before it.
    THRESHOLD_BEFORE_THE_LAST(409);

    private final int status;

    IndicatorProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
