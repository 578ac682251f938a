package id.jembatan.partners.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An import as the API shows it.
///
/// @param state `done`, `tried` (a dry run), `refused` (nothing was stored) or `reversed`
/// @param sha256 of the file, in hexadecimal digits
/// @param counts what became of its rows, in all and by sort, and how many things were found
@Schema(name = "Import")
public record ImportView(
        UUID id,
        ImportKind kind,

        @Schema(enumeration = {"done", "tried", "refused", "reversed"})
        String state,

        @Nullable String fileName,
        String mediaType,
        String sha256,
        long bytes,
        Instant at,
        String by,
        boolean dryRun,
        String rows,
        String duplicates,
        @Nullable String forms,
        Map<String, Object> counts,
        @Nullable Reversal reversal,
        List<String> actions) {

    /// That it was undone.
    ///
    /// @param withdrawn records that it had created and that are withdrawn now
    /// @param restored records that have their former fields again
    /// @param kept rows whose effect was left as it is
    @Schema(name = "ImportReversal")
    public record Reversal(UUID id, Instant at, String by, String reason, int withdrawn, int restored, int kept) {}
}
