package id.jembatan.gateway.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened to a case.
///
/// @param what MOVE, DOCUMENT, CHANGE or STATEMENT
/// @param move the step, where it was one
public record HistoryEntry(
        Instant at,
        String what,
        String text,
        @Nullable String by,
        @Nullable Step move) {

    /// @param on the day of the act, where it is not the day on which it was written down
    public record Step(
            @Nullable String from,
            @Nullable String fromLabel,
            String stage,
            String stageLabel,
            @Nullable String actorLabel,
            boolean recorded,
            @Nullable LocalDate on,
            @Nullable String reason,
            List<Basis> documents) {}

    /// A paper that the step relied on.
    public record Basis(String label, String hash) {}
}
