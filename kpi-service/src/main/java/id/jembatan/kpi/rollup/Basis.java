package id.jembatan.kpi.rollup;

/// Of the figures of which status something is made. Two of them never meet in one number.
public enum Basis {
    VERIFIED,
    /// Reported, and not yet verified.
    REPORTED,
    /// A side says that it is not so.
    DISPUTED,
    PLANNED
}
