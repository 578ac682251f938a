package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.place.Location;
import id.jembatan.platform.json.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What of a partner can be corrected. A name is not corrected but followed by another (see [RenamePartner]); code and
/// country are for good, because others know the partner by them.
public record ChangePartner(
        @NotNull PartnerKind kind,
        @Nullable @Valid Location location,
        @Nullable @Plain @Size(max = 2000) String source,
        @Nullable @Plain @Size(max = 2000) String certainty) {

    public ChangePartner {
        source = Text.tidy(source);
        certainty = Text.tidy(certainty);
    }
}
