package id.jembatan.platform.journal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What must not be erased, and why.
///
/// @param resourceId which one; null for everything of this kind
record PlaceHold(
        @NotBlank @Size(max = 64) @Schema(examples = "agreement")
        String resource,

        @Nullable UUID resourceId,
        @NotBlank @Size(max = 500) String reason) {}
