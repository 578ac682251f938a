package id.jembatan.agreements.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that was taken, or tried.
///
/// @param hash of its bytes, SHA-256
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportRun(
        UUID id,
        Instant at,
        String by,
        String mediaType,
        String hash,
        long bytes,
        State state,
        int rows,
        int created,
        int changed,
        int unchanged,
        int refused,
        @Nullable Instant reversedAt,
        @Nullable String reversedBy,
        @Nullable String reversalReason) {

    /// What became of it.
    public enum State {
        /// A dry run: nothing was stored.
        TRIED,
        DONE,
        /// A row was wrong and all or none was wanted: nothing was stored.
        REFUSED,
        REVERSED
    }
}
