package id.jembatan.gateway.goal;

import id.jembatan.gateway.page.KnownDate;
import id.jembatan.gateway.result.Wording;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A goal that partnerships serve.
///
/// @param kind AMBITION, STRATEGIC_PLAN, DEVELOPMENT_PLAN, SPATIAL_PLAN, PROGRAMME or OTHER
/// @param scorecard its scorecard, if it has one
public record Goal(
        UUID id,
        @Nullable String code,
        String kind,
        String title,
        @Nullable Wording titles,
        @Nullable KnownDate from,
        @Nullable KnownDate to,
        @Nullable UUID parent,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String note,
        @Nullable Ended ended,
        @Nullable UUID scorecard,
        List<String> actions) {

    /// @param supersededBy the goal in its place
    public record Ended(
            String reason, @Nullable KnownDate on, @Nullable UUID supersededBy) {}

    public boolean may(String action) {
        return actions.contains(action);
    }
}
