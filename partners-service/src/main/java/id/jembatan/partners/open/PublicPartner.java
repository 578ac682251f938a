package id.jembatan.partners.open;

import id.jembatan.partners.place.Location;
import id.jembatan.partners.registry.PartnerKind;
import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A partner as everybody may see it. Sources, remarks, people and whatever is under way are no part of it.
///
/// @param names in use beside the official one
/// @param publicSince when it was marked as public
@Schema(name = "PublicPartner")
record PublicPartner(
        String code,
        PartnerKind kind,
        String name,
        @Nullable String localName,
        List<Name> names,
        String country,
        @Nullable Location location,
        List<Tie> relations,
        Instant publicSince) {

    @Schema(name = "PublicName")
    record Name(String name, @Nullable String language) {}

    /// A lasting relation.
    ///
    /// @param label of the kind, in the language of the request
    @Schema(name = "PublicRelation")
    record Tie(
            String kind,
            String label,
            @Nullable PartialDate since,
            @Nullable PartialDate endedOn,
            boolean ended) {}
}
