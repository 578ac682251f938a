package id.jembatan.partners.registry;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import id.jembatan.partners.place.Location;
import id.jembatan.platform.sheet.Exports;
import id.jembatan.platform.sheet.Selection;
import id.jembatan.platform.time.PartialDate;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
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

            @JsonRawValue @Schema(implementation = Tie[].class)
            String partnerships,

            @Nullable String certainty) {}

    /// A relation, as far as a map needs it.
    @Schema(name = "PartnerFeatureTie")
    public record Tie(String kind, @Nullable PartialDate since) {}

    /// The partners of the list with what a map shows of each, and its relations as JSON.
    static final String QUERY = """
            select p.id, p.code, p.kind, p.name, p.local_name, p.country, p.latitude, p.longitude, p.certainty,
                coalesce((select json_agg(json_build_object('kind', s.kind, 'since',
                        json_strip_nulls(partial_date(s.since_year, s.since_month, s.since_day))) order by s.id)
                    from partnership s where s.partner_id = p.id), '[]') as partnerships
            from partner p""";

    /// Writes the whole document while its rows come.
    static void write(Exports exports, Selection rows, OutputStream out, ObjectMapper json) throws IOException {
        var withoutCoordinates = new AtomicLong();
        try (var map = json.createGenerator(out)) {
            map.writeStartObject();
            map.writeStringField("type", "FeatureCollection");
            map.writeArrayFieldStart("features");
            exports.each(rows, row -> {
                if (row.getBigDecimal("latitude") == null) {
                    withoutCoordinates.incrementAndGet();
                } else {
                    map.writePOJO(feature(row));
                }
            });
            map.writeEndArray();
            map.writeNumberField("withoutCoordinates", withoutCoordinates.get());
            map.writeEndObject();
        }
    }

    private static Feature feature(ResultSet row) throws SQLException {
        return new Feature(
                "Feature",
                row.getObject("id", UUID.class),
                Point.at(new Location(row.getBigDecimal("latitude"), row.getBigDecimal("longitude"))),
                new Properties(
                        row.getString("code"),
                        PartnerKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("name"),
                        row.getString("local_name"),
                        row.getString("country"),
                        row.getString("partnerships"),
                        row.getString("certainty")));
    }
}
