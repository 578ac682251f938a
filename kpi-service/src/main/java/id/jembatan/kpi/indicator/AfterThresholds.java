package id.jembatan.kpi.indicator;

/// Wants to know that the thresholds of a definition were set, inside the same transaction: every status made with it
/// may be another now.
public interface AfterThresholds {

    void after(Indicator indicator);
}
