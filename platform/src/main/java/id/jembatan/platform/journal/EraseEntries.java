package id.jembatan.platform.journal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What of the journal is to be forgotten: the states of one thing, or the name of one account. Why is a code: a
/// sentence could name the person again.
record EraseEntries(
        @Nullable @Size(max = 64) @Schema(examples = "contact")
        String resource,

        @Nullable UUID resourceId,

        @Nullable @Size(max = 64) @Schema(description = "The subject of an account")
        String actor,

        @NotNull Reason reason) {

    enum Reason {
        /// The person asked for it.
        REQUESTED,
        /// What it was kept for is over.
        RETENTION_ENDED,
        /// It should not have been written.
        UNLAWFUL
    }

    boolean namesOneThing() {
        return (resource != null && resourceId != null) != (actor != null)
                && (resource == null) == (resourceId == null);
    }
}
