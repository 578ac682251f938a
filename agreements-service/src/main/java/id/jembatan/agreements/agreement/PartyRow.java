package id.jembatan.agreements.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// With whom a case is, as it is known today: a merged partner as the one whose record holds it.
///
/// @param id of the party
/// @param written how it was written when it was entered
/// @param track the procedure of its own side and where that stands, if somebody follows it
public record PartyRow(
        UUID id,
        UUID agreementId,
        PartyRole role,
        String written,
        @Nullable UUID partnerId,
        @Nullable String code,
        @Nullable String name,
        @Nullable String country,
        @Nullable String track,
        @Nullable String trackStage) {

    /// Two partners whose records were merged are one.
    static List<PartyRow> distinct(List<PartyRow> rows) {
        if (rows.size() < 2) {
            return rows;
        }
        var places = new HashMap<UUID, Integer>();
        var all = new ArrayList<PartyRow>();
        for (var row : rows) {
            var place = row.partnerId() == null ? null : places.get(row.partnerId());
            if (place == null) {
                if (row.partnerId() != null) {
                    places.put(row.partnerId(), all.size());
                }
                all.add(row);
            } else if (row.role().compareTo(all.get(place).role()) < 0) {
                all.set(place, row);
            }
        }
        return List.copyOf(all);
    }
}
