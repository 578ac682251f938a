package id.jembatan.kpi.measurement;

import id.jembatan.kpi.computation.State;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What is said for a period, checked against the definition of its indicator.
public record Saying(
        State state,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String comment) {}
