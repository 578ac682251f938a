package id.jembatan.gateway.programme;

import id.jembatan.gateway.page.KnownDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A programme in a list.
///
/// @param late how many of its open activities are over due
public record ProgrammeItem(
        UUID id,
        @Nullable String code,
        String title,
        Subject subject,
        @Nullable Integer year,
        @Nullable KnownDate from,
        @Nullable KnownDate until,
        @Nullable Ended ended,
        long activities,
        long done,
        long late) {

    /// @param kind AGREEMENT, PARTNERSHIP or GOAL
    public record Subject(
            String kind,
            UUID id,
            @Nullable String reference,
            @Nullable String title) {

        public String label() {
            return title != null ? title : reference == null ? "" : reference;
        }

        /// The address of its page, where it has one.
        public String page() {
            return switch (kind) {
                case "AGREEMENT" -> "/agreements/" + id;
                case "GOAL" -> "/goals/" + id;
                default -> "";
            };
        }
    }

    public record Ended(String reason, @Nullable KnownDate on) {}
}
