package id.jembatan.agreements.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Puts right what was written wrongly of a signed text.
///
/// @param to a merge patch of the text as it is written
public record CorrectInstrument(
        @NotBlank @Size(max = 2000) String reason,
        @NotNull @Schema(implementation = Draft.class) JsonNode to) {}
