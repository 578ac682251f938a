package id.jembatan.gateway.iati;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision on what of a scorecard is public.
///
/// @param identifier under which it goes out
/// @param indicators the uses that are public
public record Publication(
        int number,
        @JsonProperty("public") boolean isPublic,
        String identifier,
        List<UUID> indicators,
        @Nullable String note,
        Instant at,
        String by) {

    /// All of a card, the oldest first.
    public record All(List<Publication> items) {

        /// What holds now.
        public @Nullable Publication last() {
            return items.isEmpty() ? null : items.getLast();
        }

        /// The same, the newest first, as a page tells it.
        public List<Publication> newestFirst() {
            return items.reversed();
        }
    }
}
