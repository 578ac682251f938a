package id.jembatan.platform.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came of trying parked events again.
///
/// @param replayed how many events of the subject were applied
/// @param stillParked how many remain
/// @param reason why the first of them failed again
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Replay(
        @Schema(description = "How many events of the subject were applied now")
        int replayed,

        @Schema(description = "How many of them remain parked")
        int stillParked,

        @Nullable @Schema(description = "Why the first of them failed again")
        String reason) {}
