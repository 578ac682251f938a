package id.jembatan.partners.partnership;

import id.jembatan.partners.registry.PartnerKind;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The relations with a place, at all of its levels: with the city, with the region around it, with what lies in it.
///
/// @param here the partner that was asked for
/// @param around what it lies in, from near to far
/// @param within what lies in it: places first, then institutions and companies, then networks seated there
public record PlaceTies(Level here, List<Level> around, List<Level> within) {

    /// One partner of the place, with its relations.
    @Schema(name = "PlaceLevel")
    public record Level(
            UUID partnerId,
            String code,
            String name,
            String country,
            PartnerKind kind,
            Group group,
            List<PartnershipView> ties) {}

    /// What sort of neighbour it is.
    @Schema(name = "PlaceGroup")
    public enum Group {
        PLACE,
        INSTITUTION,
        NETWORK;

        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Group of(PartnerKind kind) {
            return switch (kind) {
                case CITY, PROVINCE, STATE, PREFECTURE, REGION, REGENCY -> PLACE;
                case NATIONAL_AGENCY, INSTITUTION, COMPANY -> INSTITUTION;
                case NETWORK -> NETWORK;
            };
        }
    }
}
