package id.jembatan.gateway.month;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An address under which a calendar program reads.
///
/// @param token the secret; only in the answer that opens it
/// @param restsAt when it stops unless its owner comes back before
public record Feed(
        UUID id,
        String label,
        @Nullable String token,
        Instant createdAt,
        Instant restsAt,
        @Nullable Instant readAt) {}
