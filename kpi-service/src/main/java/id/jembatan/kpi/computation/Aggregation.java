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
    NONE;

    /// Whether values of several periods flow into one, so that none may speak of the days of another.
    public boolean gathers() {
        return switch (this) {
            case SUM, AVERAGE, RATIO -> true;
            case LAST, MAX, NONE -> false;
        };
    }
}
