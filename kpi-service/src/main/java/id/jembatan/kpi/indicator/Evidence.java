package id.jembatan.kpi.indicator;

/// Whether a figure has to bring its evidence.
public enum Evidence {
    NONE,

    /// A file has to be there before the figure can be verified. Outcomes always need it: they are the easiest to
    /// claim.
    TO_VERIFY
}
