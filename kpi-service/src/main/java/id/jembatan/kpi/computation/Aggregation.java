package id.jembatan.kpi.computation;

/// How the values of several periods become one.
public enum Aggregation {
    SUM,
    LAST,
    AVERAGE,
    MAX,

    /// Sum of the numerators over the sum of the denominators; never a mean of percentages.
    RATIO,

    /// Must not be put together at all, such as a rank: the newest value stands for itself.
    NONE
}
