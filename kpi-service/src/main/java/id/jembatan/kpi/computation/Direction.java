package id.jembatan.kpi.computation;

/// Which way is better.
public enum Direction {
    HIGHER,
    LOWER,

    /// Neither way: the figure is shown, and never judged.
    NEUTRAL
}
