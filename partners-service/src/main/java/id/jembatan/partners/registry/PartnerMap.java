package id.jembatan.partners.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import id.jembatan.partners.partnership.Partnership;
import id.jembatan.partners.place.Location;
import id.jembatan.platform.time.PartialDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Partners as a map (GeoJSON, RFC 7946).
///
/// @param withoutCoordinates how many more were selected that nobody can put on a map
public record PartnerMap(
        @Schema(examples = "FeatureCollection") String type, List<Feature> features, long withoutCoordinates) {

    static final String MEDIA_TYPE = "application/geo+json";

    /// One partner on the map.
    @Schema(name = "PartnerFeature")
    public record Feature(@Schema(examples = "Feature") String type, UUID id, Point geometry, Properties properties) {}

    /// A point; longitude comes first, and both are JSON numbers because the format says so.
    public record Point(
            @Schema(examples = "Point") String type,

            @Schema(type = SchemaType.ARRAY, implementation = Double[].class, examples = "[32.8597, 39.9334]")
            List<JsonNode> coordinates) {

        static Point at(Location location) {
            return new Point(
                    "Point",
                    List.of(DecimalNode.valueOf(location.longitude()), DecimalNode.valueOf(location.latitude())));
        }
    }

    /// What a map shows beside the point.
    @Schema(name = "PartnerFeatureProperties")
    public record Properties(
            String code,
            PartnerKind kind,
            String name,
            @Nullable String localName,
            String country,
            List<Tie> partnerships,
            @Nullable String certainty) {}

    /// A relation, as far as a map needs it.
    @Schema(name = "PartnerFeatureTie")
    public record Tie(String kind, @Nullable PartialDate since) {

        static Tie of(Partnership partnership) {
            return new Tie(partnership.kind(), partnership.since());
        }
    }

    static PartnerMap of(List<Feature> features, long withoutCoordinates) {
        return new PartnerMap("FeatureCollection", features, withoutCoordinates);
    }

    static Feature feature(Partner partner, Location location) {
        return new Feature(
                "Feature",
                partner.id(),
                Point.at(location),
                new Properties(
                        partner.code(),
                        partner.kind(),
                        partner.name(),
                        partner.localName(),
                        partner.country(),
                        partner.partnerships().stream().map(Tie::of).toList(),
                        partner.certainty()));
    }
}
