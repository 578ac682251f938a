package id.jembatan.kpi.iati;

import java.time.Instant;

/// An activity as a file brought it. A figure that is `held` stands in the register, which decides on it from then on;
/// the others are shown here and count in no sum.
record BroughtView(Instant broughtAt, String broughtBy, Activity activity) {}
