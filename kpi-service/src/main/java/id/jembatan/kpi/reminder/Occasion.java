package id.jembatan.kpi.reminder;

/// Why somebody is reminded, the mildest first.
public enum Occasion {
    /// The day comes near.
    SOON,
    /// It is today.
    DUE,
    /// It is over.
    OVERDUE
}
