package id.jembatan.kpi.series;

import id.jembatan.platform.refusal.Problem;

/// Every no of this feature.
public enum SeriesProblem implements Problem {
    SERIES_EXISTS(409),
    NAME_MISSING(422),
    /// Another publisher is another series.
    PUBLISHER_STAYS(409),
    /// A value stands for the period or the edition already; it is corrected.
    EDITION_EXISTS(409),
    EDITION_SUPERSEDED(409),
    PUBLISHED_IN_FUTURE(422),
    UNKNOWN_APPLIED_INDICATOR(422),
    /// The applied indicator names another series already.
    OTHER_SERIES_NAMED(409),
    NOT_YOUR_AGENCY(403),
    /// A figure must be a value of the series that its indicator names.
    FIGURE_NOT_IN_SERIES(422);

    private final int status;

    SeriesProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
