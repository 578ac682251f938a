package id.jembatan.partners.partnership;

import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.registry.Audience;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody else leads a side. The relation goes on.
///
/// @param office which office changed hands; no names of people here
/// @param contact the new office-holder, if he is on record as a contact
/// @param from since when, as precisely as it is known
public record TellLeadershipChange(
        @NotNull Side side,

        @NotBlank @Plain @Size(max = 200) @Schema(examples = "Mayor")
        String office,

        @Nullable UUID contact,
        @NotNull PartialDate from,
        @Nullable @Plain @Size(max = 2000) String note,
        @Nullable @Plain @Size(max = 1000) String source,
        @Nullable Audience audience) {

    public TellLeadershipChange {
        office = office == null ? "" : office.strip();
        note = Text.tidy(note);
        source = Text.tidy(source);
    }
}
