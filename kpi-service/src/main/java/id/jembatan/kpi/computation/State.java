package id.jembatan.kpi.computation;

/// What was said for a period. A zero is a `VALUE`; the others are not numbers and never become one.
public enum State {
    VALUE,

    /// Said in words: a finding, or something that is valid and no number ("N=35;P=55"). Shown, and left out of sums.
    TEXT,
    NOT_REPORTED,
    NOT_APPLICABLE,
    WITHHELD
}
