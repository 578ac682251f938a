package id.jembatan.gateway.map;

/// The Equal Earth projection (Šavrič, Patterson, Jenny 2018): areas keep their proportions, and the continents look as
/// people know them.
final class EqualEarth {

    /// From end to end, in the units of the pictures.
    static final int WIDTH = 2000;

    private EqualEarth() {}

    /// A place on the picture, in its units, from the left and from the top; the equator is at zero.
    record At(long x, long y) {}

    /// @param longitude and latitude in degrees
    static At at(double longitude, double latitude) {
        var lambda = Math.toRadians(longitude);
        var theta = Math.asin(Math.sqrt(3) / 2 * Math.sin(Math.toRadians(latitude)));
        var t2 = theta * theta;
        var t6 = t2 * t2 * t2;
        var x = 2 * Math.sqrt(3) * lambda * Math.cos(theta) / (3 * derived(t2, t6));
        var y = theta * (1.340264 - 0.081106 * t2 + t6 * (0.000893 + 0.003796 * t2));
        var scale = WIDTH / (2 * Math.PI * 2 * Math.sqrt(3) / (3 * 1.340264));
        return new At(Math.round(WIDTH / 2.0 + x * scale), Math.round(-y * scale));
    }

    private static double derived(double t2, double t6) {
        return 1.340264 - 3 * 0.081106 * t2 + t6 * (7 * 0.000893 + 9 * 0.003796 * t2);
    }
}
