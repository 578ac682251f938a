package id.jembatan.kpi.computation;

/// What was said for a period. A zero is a `VALUE`; the other three are not numbers and never become one.
public enum State {
    VALUE,
    NOT_REPORTED,
    NOT_APPLICABLE,
    WITHHELD
}
