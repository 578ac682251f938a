package id.jembatan.kpi.computation;

/// How often a figure is owed. `DAY` and `EVENT` owe nothing by the calendar: what is due then follows from the
/// targets.
public enum Rhythm {
    DAY,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    EVENT
}
