package id.jembatan.gateway.engagement;

import id.jembatan.gateway.page.Place;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/// What the reader of the list has asked for; it lives in the address.
public record Filter(
        @RestQuery @DefaultValue("") String q,
        @RestQuery @DefaultValue("") String kind,
        @RestQuery @DefaultValue("") String stage,
        @RestQuery @DefaultValue("") String partner,
        @RestQuery @DefaultValue("") String country,
        @RestQuery @DefaultValue("") String direction,
        @RestQuery @DefaultValue("") String sector,
        @RestQuery @DefaultValue("") String from,
        @RestQuery @DefaultValue("") String until,
        @RestQuery @DefaultValue("") String after) {

    public Filter {
        q = q.strip();
        kind = kind.strip();
        stage = stage.strip();
        partner = partner.strip();
        country = country.strip();
        direction = direction.strip();
        sector = sector.strip();
        from = from.strip();
        until = until.strip();
        after = after.strip();
    }

    public boolean isSet() {
        return !(q + kind + stage + partner + country + direction + sector + from + until).isEmpty();
    }

    /// Whether something is asked for that the short form of the filter does not show.
    public boolean isDetailed() {
        return !(country + direction + sector + stage).isEmpty();
    }

    /// The address of the list that goes on at a cursor.
    public String from(String cursor) {
        return of("/engagements", cursor);
    }

    /// The address of the same rows as a file.
    public String file(String suffix) {
        return of("/downloads/engagements." + suffix, "");
    }

    private String of(String path, String cursor) {
        return Place.of(
                path,
                "q",
                q,
                "kind",
                kind,
                "stage",
                stage,
                "partner",
                partner,
                "country",
                country,
                "direction",
                direction,
                "sector",
                sector,
                "from",
                from,
                "until",
                until,
                "after",
                cursor);
    }
}
