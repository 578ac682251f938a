package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.place.Location;
import id.jembatan.platform.json.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a correction may touch: the partner's own fields ([ChangePartner]), and where it lies.
///
/// @param parent the id of the partner in which it lies or to which it belongs
public record PatchPartner(
        @NotNull PartnerKind kind,
        @Nullable @Valid Location location,
        @Nullable UUID parent,
        @Nullable @Plain @Size(max = 2000) String source,
        @Nullable @Plain @Size(max = 2000) String certainty) {

    public PatchPartner {
        source = Text.tidy(source);
        certainty = Text.tidy(certainty);
    }

    static PatchPartner of(Partner partner) {
        var fields = partner.changeable();
        return new PatchPartner(
                fields.kind(), fields.location(), partner.parentId(), fields.source(), fields.certainty());
    }

    ChangePartner fields() {
        return new ChangePartner(kind, location, source, certainty);
    }
}
