package id.jembatan.kpi.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file of evidence as the API shows it, without its bytes.
///
/// @param observation the figure that it proves
/// @param hash SHA-256 of the bytes, lower-case hexadecimal
/// @param shared whether officers of a partner see it
/// @param withdrawn null while it counts
/// @param actions what the caller may do with it now
public record EvidenceView(
        UUID id,
        UUID observation,
        String title,
        String fileName,
        String mediaType,
        long size,
        String hash,
        boolean shared,
        Instant addedAt,
        String addedBy,
        @Nullable Withdrawal withdrawn,
        List<String> actions) {

    /// Who took it back, when and why.
    public record Withdrawal(Instant at, String by, String reason) {}
}
