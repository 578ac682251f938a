package id.jembatan.partners.partnership;

import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.registry.StatedPartnership;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A new relation with a partner.
///
/// @param since as precisely as it is known
/// @param source where this was found, word for word
/// @param certainty how sure that is, word for word
/// @param follows the earlier relation with the same partner that this one goes on with; absent: the last one of the
///     same kind that has ended, if there is one
public record OpenPartnership(
        @NotNull UUID partner,

        @NotBlank @Plain @Size(max = 60) @Schema(examples = "sister_city")
        String kind,

        @Nullable PartialDate since,
        @Nullable @Plain @Size(max = 2000) String source,
        @Nullable @Plain @Size(max = 2000) String certainty,
        @Nullable @Plain @Size(max = 2000) String note,
        @Nullable UUID follows) {

    public OpenPartnership {
        source = Text.tidy(source);
        certainty = Text.tidy(certainty);
        note = Text.tidy(note);
    }

    StatedPartnership stated() {
        return new StatedPartnership(kind, since, source, certainty);
    }
}
