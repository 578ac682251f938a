package id.jembatan.partners.place;

import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// Where countries are, as far as the known places tell: one for each of their time zones.
@ApplicationScoped
public class Places {

    private final Sql sql;

    Places(Sql sql) {
        this.sql = sql;
    }

    /// Whether the point lies far from everything that is known of the country, and would lie near if latitude and
    /// longitude changed places. How far and how much nearer are data (table `place_rule`); a country of which no
    /// place is known is never doubted.
    public boolean looksSwapped(String country, Location location) {
        return sql.first(
                        """
                        select min(distance_km(k.latitude, k.longitude, :latitude, :longitude)) > r.far_km
                            and min(distance_km(k.latitude, k.longitude, :longitude, :latitude))
                                < r.nearer_than_share * min(distance_km(k.latitude, k.longitude, :latitude, :longitude))
                        from known_place k cross join place_rule r
                        where k.country = :country and abs(:longitude) <= 90
                        group by r.far_km, r.nearer_than_share""",
                        row -> row.getBoolean(1),
                        Map.of(
                                "country", country,
                                "latitude", location.latitude(),
                                "longitude", location.longitude()))
                .orElse(false);
    }
}
