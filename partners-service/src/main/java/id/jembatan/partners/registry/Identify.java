package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Under which identifier others know a partner.
///
/// @param scheme a code of the identifier schemes, such as `wikidata`
/// @param value in the form that the scheme prescribes
/// @param source where this was found, word for word
public record Identify(
        @NotBlank @Plain @Size(max = 60) @Schema(examples = "wikidata")
        String scheme,

        @NotBlank @Plain @Size(max = 200) @Schema(examples = "Q3640")
        String value,

        @Nullable @Plain @Size(max = 2000) String source) {

    public Identify {
        scheme = scheme == null ? "" : scheme.strip();
        value = value == null ? "" : value.strip();
        source = Text.tidy(source);
    }
}
