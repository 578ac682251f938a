package id.jembatan.gateway.result;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that proves a figure.
///
/// @param hash SHA-256 of its bytes
/// @param shared whether officers of the partner see it
/// @param withdrawn when it was taken back, by whom and why
public record Evidence(
        UUID id,
        String title,
        String fileName,
        String mediaType,
        long size,
        String hash,
        boolean shared,
        Instant addedAt,
        String addedBy,
        @Nullable Withdrawn withdrawn,
        List<String> actions) {

    public record Withdrawn(Instant at, String by, String reason) {}

    public boolean may(String action) {
        return actions.contains(action);
    }
}
