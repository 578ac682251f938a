package id.jembatan.kpi.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A plan as it was approved.
///
/// @param baseline whether it is the first
/// @param current whether it is the one that holds
record PlanView(
        int number,
        boolean baseline,
        boolean current,
        @Nullable String reason,
        @Nullable String source,
        String approver,
        Instant madeAt,
        List<Line> activities) {

    record Line(UUID activity, @Nullable String code, String title, Span planned) {}
}
