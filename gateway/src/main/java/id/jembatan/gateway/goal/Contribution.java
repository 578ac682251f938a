package id.jembatan.gateway.goal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What contributes to a goal, how strongly, and who says so.
///
/// @param strengthMeans the definition of its strength, in the reader's language
public record Contribution(
        UUID id,
        Aim goal,
        Contributor contributor,
        String strength,
        @Nullable String strengthMeans,
        String statement,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable Ended ended,
        List<String> actions) {

    public record Aim(UUID id, @Nullable String code, String title) {}

    /// @param kind AGREEMENT, PARTNERSHIP or INDICATOR
    public record Contributor(
            String kind,
            UUID id,
            @Nullable String reference,
            @Nullable String title,
            @Nullable UUID scorecard) {

        public String label() {
            return title != null ? title : reference == null ? id.toString() : reference;
        }

        /// The address of its page, where it has one.
        public String page() {
            return switch (kind) {
                case "AGREEMENT" -> "/agreements/" + id;
                case "INDICATOR" -> "/measures/" + id;
                default -> "";
            };
        }
    }

    public record Ended(String reason, Instant at, String by) {}

    /// A strength and what it means.
    public record Meaning(String code, String means) {}

    public boolean may(String action) {
        return actions.contains(action);
    }
}
