package id.jembatan.partners.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A feed as its owner sees it.
///
/// @param token the secret; told once, in the answer that opens the feed, and kept nowhere
/// @param restsAt when it stops unless its owner is seen here before
/// @param readAt when a program last read it, to the minute
@Schema(name = "CalendarFeed")
public record FeedView(
        UUID id,
        String label,
        String language,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String token,
        Instant createdAt,
        Instant restsAt,
        @Nullable Instant readAt,
        List<String> actions) {}
