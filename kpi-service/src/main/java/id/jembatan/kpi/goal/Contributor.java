package id.jembatan.kpi.goal;

/// What can contribute to a goal.
public enum Contributor {
    AGREEMENT,
    PARTNERSHIP,
    /// An applied indicator: an indicator as it is measured on one scorecard.
    INDICATOR
}
