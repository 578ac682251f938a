package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody says about a relation with a partner.
///
/// @param kind a code of the kinds of partnership, such as `sister_city`
/// @param since as precisely as it is known
/// @param source where this was found, word for word
/// @param certainty how sure that is, word for word
public record StatedPartnership(
        @NotBlank @Plain @Size(max = 60) @Schema(examples = "sister_city")
        String kind,

        @Nullable PartialDate since,
        @Nullable @Plain @Size(max = 2000) String source,
        @Nullable @Plain @Size(max = 2000) String certainty) {

    public StatedPartnership {
        source = Text.tidy(source);
        certainty = Text.tidy(certainty);
    }
}
