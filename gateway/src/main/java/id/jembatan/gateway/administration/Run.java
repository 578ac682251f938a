package id.jembatan.gateway.administration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A table that was taken in or tried. Two services tell it with slightly different fields.
///
/// @param kind what it is a table of, where the service takes several kinds
/// @param bytes its size
/// @param rows how many it has; the partners-service says under this name which of them were to be taken
public record Run(
        UUID id,
        @Nullable String kind,
        String state,
        @Nullable String fileName,
        Instant at,
        String by,
        long bytes,
        @Nullable Map<String, Object> counts,
        @Nullable Object rows,
        @Nullable Integer created,
        @Nullable Integer changed,
        @Nullable Integer unchanged,
        @Nullable Integer refused,
        @Nullable Undone reversal,
        @Nullable Instant reversedAt,
        @Nullable String reversedBy,
        @Nullable String reversalReason,
        @Nullable List<String> actions) {

    /// That it was undone.
    public record Undone(Instant at, String by, String reason) {}

    /// done, tried, refused or reversed
    public String outcome() {
        return state.toLowerCase(Locale.ROOT);
    }

    public String what() {
        return Objects.requireNonNullElse(kind, "agreements");
    }

    /// How many rows had this fate: rows, created, changed, unchanged or refused.
    public long count(String fate) {
        if (counts != null) {
            return counts.get(fate) instanceof Number number ? number.longValue() : 0;
        }
        return switch (fate) {
            case "rows" -> rows instanceof Number number ? number.longValue() : 0;
            case "created" -> orZero(created);
            case "changed" -> orZero(changed);
            case "unchanged" -> orZero(unchanged);
            case "refused" -> orZero(refused);
            default -> 0;
        };
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    public boolean canBeUndone() {
        return actions == null ? outcome().equals("done") : actions.contains("reverse");
    }

    public @Nullable Undone undone() {
        if (reversal != null) {
            return reversal;
        }
        return reversedAt == null
                ? null
                : new Undone(
                        reversedAt,
                        Objects.requireNonNullElse(reversedBy, ""),
                        Objects.requireNonNullElse(reversalReason, ""));
    }
}
