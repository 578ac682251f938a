package id.jembatan.partners.imports;

import id.jembatan.partners.registry.Partner;
import id.jembatan.partners.registry.StatedPartnership;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Partners and their relations in the cells of a file.
final class PartnerCells {

    /// What a row says of the partner itself.
    static final List<String> OWN =
            List.of("name", "local_name", "kind", "country_iso2", "latitude", "longitude", "source", "certainty");

    /// What a row says of a relation.
    static final List<String> OF_RELATION = List.of("since", "source", "certainty");

    private PartnerCells() {}

    static Map<String, String> of(Partner partner) {
        var cells = new HashMap<String, String>();
        put(cells, "code", partner.code());
        put(cells, "name", partner.name());
        put(cells, "local_name", partner.localName());
        put(cells, "kind", partner.kind().code());
        put(cells, "country_iso2", partner.country());
        var location = partner.location();
        if (location != null) {
            put(cells, "latitude", location.latitude().toPlainString());
            put(cells, "longitude", location.longitude().toPlainString());
        }
        put(cells, "source", partner.source());
        put(cells, "certainty", partner.certainty());
        return cells;
    }

    static Map<String, String> of(StatedPartnership stated) {
        var cells = new HashMap<String, String>();
        put(cells, "since", stated.since() == null ? null : stated.since().toString());
        put(cells, "source", stated.source());
        put(cells, "certainty", stated.certainty());
        return cells;
    }

    static void put(Map<String, String> cells, String column, @Nullable String value) {
        if (value != null) {
            cells.put(column, value);
        }
    }
}
