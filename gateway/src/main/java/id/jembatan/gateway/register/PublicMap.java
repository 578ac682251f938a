package id.jembatan.gateway.register;

import id.jembatan.gateway.map.World;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The partners that are public and lie somewhere (GeoJSON).
///
/// @param withoutCoordinates how many more there are that nobody can put on a map
record PublicMap(List<Feature> features, long withoutCoordinates) {

    static final PublicMap EMPTY = new PublicMap(List.of(), 0);

    record Feature(Point geometry, Properties properties) {}

    record Point(List<BigDecimal> coordinates) {}

    record Properties(
            String code, String kind, String name, @Nullable String localName, String country) {}

    World.Picture picture() {
        return World.with(features.stream()
                .map(it -> World.spot(
                        it.properties().name(),
                        it.geometry().coordinates().getFirst(),
                        it.geometry().coordinates().getLast()))
                .toList());
    }
}
