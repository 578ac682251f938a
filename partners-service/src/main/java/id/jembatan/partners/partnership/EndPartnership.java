package id.jembatan.partners.partnership;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The end of a relation. It stays on record; a new one of the same kind follows it.
///
/// @param reason a code of listEndingReasons
/// @param on as precisely as it is known
/// @param document what tells of it, such as the number of a note
public record EndPartnership(
        @NotBlank @Plain @Size(max = 60) @Schema(examples = "term_over")
        String reason,

        @Nullable PartialDate on,
        @Nullable @Plain @Size(max = 2000) String note,
        @Nullable @Plain @Size(max = 500) String document) {

    public EndPartnership {
        note = Text.tidy(note);
        document = Text.tidy(document);
    }
}
