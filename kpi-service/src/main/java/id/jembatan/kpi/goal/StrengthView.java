package id.jembatan.kpi.goal;

/// A strength and what it means.
record StrengthView(Strength code, String means) {}
