package id.jembatan.kpi.indicator;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature.
public enum IndicatorProblem implements Problem {
    INDICATOR_EXISTS(409),
    /// Figures were made with it, so only its words may change.
    INDICATOR_IN_USE(409),
    LIBRARY_INDICATOR(403),
    UNKNOWN_INDICATOR(422),
    LABEL_MISSING(422),
    /// The parts of a definition do not fit each other.
    CONTRADICTORY_DEFINITION(422);

    private final int status;

    IndicatorProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
