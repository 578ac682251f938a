package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A new name for a partner.
///
/// @param from since when it holds, as precisely as it is known
/// @param reason why: a law, a merger, a correction
public record RenamePartner(
        @NotBlank @Plain @Size(max = 200) String name,
        @Nullable @Plain @Size(max = 200) String localName,
        @Nullable PartialDate from,
        @NotBlank @Plain @Size(max = 500) String reason) {

    public RenamePartner {
        name = name == null ? "" : name.strip();
        localName = Text.tidy(localName);
        reason = reason == null ? "" : reason.strip();
    }

    GiveName asName() {
        return new GiveName(NameSort.OFFICIAL, name, localName, null, null, null, from, null, reason, null);
    }
}
