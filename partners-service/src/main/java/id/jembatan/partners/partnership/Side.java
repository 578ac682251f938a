package id.jembatan.partners.partnership;

/// Whose word it is. Written as agreements write it.
public enum Side {
    OURS,
    PARTNER,
    /// A third: the press, a ministry's page.
    SOURCE
}
