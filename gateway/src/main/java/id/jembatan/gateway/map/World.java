package id.jembatan.gateway.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Land as one path for SVG, drawn once from `world/land.txt` (Natural Earth, 1:110 million; see NOTICE): a
/// ring on each line, of places as longitude and latitude.
public final class World {

    /// Between these two lies all that people live on.
    private static final int NORTHMOST = 84;
    private static final int SOUTHMOST = -57;

    /// Smaller than this, from end to end, is a speck at the size of a page.
    private static final int SPECK = 5;

    private static final String LAND = read();

    private World() {}

    /// A partner on the map.
    ///
    /// @param x and y in the units of the picture
    public record Spot(String name, long x, long y) {}

    /// A picture with its points.
    ///
    /// @param viewBox of the SVG
    public record Picture(String viewBox, String land, List<Spot> spots) {

        public boolean isEmpty() {
            return spots.isEmpty();
        }

        public long count() {
            return spots.size();
        }
    }

    public static Picture with(List<Spot> spots) {
        var top = EqualEarth.at(0, NORTHMOST).y();
        var bottom = EqualEarth.at(0, SOUTHMOST).y();
        return new Picture("0 " + top + " " + EqualEarth.WIDTH + " " + (bottom - top), LAND, List.copyOf(spots));
    }

    public static Spot spot(String name, BigDecimal longitude, BigDecimal latitude) {
        var at = EqualEarth.at(longitude.doubleValue(), latitude.doubleValue());
        return new Spot(name, at.x(), at.y());
    }

    private static String read() {
        try (var in = World.class.getClassLoader().getResourceAsStream("world/land.txt")) {
            if (in == null) {
                throw new IllegalStateException("There is no world/land.txt");
            }
            var path = new StringBuilder();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> draw(line, path));
            return path.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One ring, each step from the last one: that is half as long as addresses on the picture.
    private static void draw(String line, StringBuilder path) {
        var ring = new ArrayList<EqualEarth.At>();
        for (var place : line.split(" ")) {
            var comma = place.indexOf(',');
            var latitude = Double.parseDouble(place.substring(comma + 1));
            if (latitude < SOUTHMOST) {
                return; // the Antarctic
            }
            var at = EqualEarth.at(Double.parseDouble(place.substring(0, comma)), latitude);
            if (ring.isEmpty() || !ring.getLast().equals(at)) {
                ring.add(at);
            }
        }
        if (isSpeck(ring)) {
            return;
        }
        var last = ring.getFirst();
        path.append(String.format(Locale.ROOT, "M%d %dl", last.x(), last.y()));
        for (var at : ring.subList(1, ring.size())) {
            step(at.x() - last.x(), path);
            step(at.y() - last.y(), path);
            last = at;
        }
        path.append('z');
    }

    /// A minus parts two numbers as well as a blank.
    private static void step(long by, StringBuilder path) {
        if (by >= 0 && Character.isDigit(path.charAt(path.length() - 1))) {
            path.append(' ');
        }
        path.append(by);
    }

    private static boolean isSpeck(List<EqualEarth.At> ring) {
        var xs = ring.stream().mapToLong(EqualEarth.At::x).summaryStatistics();
        var ys = ring.stream().mapToLong(EqualEarth.At::y).summaryStatistics();
        return ring.size() < 3 || (xs.getMax() - xs.getMin() < SPECK && ys.getMax() - ys.getMin() < SPECK);
    }
}
