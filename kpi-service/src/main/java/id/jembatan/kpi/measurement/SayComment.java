package id.jembatan.kpi.measurement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something to say about a figure.
///
/// @param shared whether partners may read it; of no meaning for a partner, whose words both sides read
record SayComment(
        @NotBlank @Size(max = 2000) String words,

        @Nullable @Schema(description = "Whether partners may read it; no, when left out")
        Boolean shared) {}
