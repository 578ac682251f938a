package id.jembatan.kpi.computation;

/// What sort of number an indicator takes.
public enum ValueKind {
    NUMBER,

    /// A whole number from zero up.
    COUNT,

    /// In percent (12.5 means 12.5 %), between 0 and 100 unless the definition names other bounds.
    PERCENTAGE,

    /// A place in a list: a whole number from one up, never added to another.
    RANK,

    /// A mark on the scale that the bounds of the definition name.
    SCORE,

    /// An amount in the currency that the unit names (ISO 4217).
    MONEY,

    /// One of the named levels of the definition, kept as its place from 1 up. Levels have an order and no distance:
    /// they are compared, never added, and no share of the way is computed from them.
    ORDINAL,

    /// Words only, never in a sum.
    QUALITATIVE,

    /// 1 when reached, on a day that is told with it; 0 when not.
    MILESTONE
}
