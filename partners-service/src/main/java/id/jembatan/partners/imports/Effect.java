package id.jembatan.partners.imports;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a row did to a record: the fields that it changed, as they were and as they became.
///
/// @param part the kind of relation, where it is about one
/// @param before nothing, if the record was created
/// @param key under which the row is remembered
/// @param remembered what that row had said before
record Effect(
        int row,
        Record record,
        UUID id,
        String code,
        @Nullable String part,
        boolean created,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after,
        String sheet,
        String key,
        @Nullable Map<String, String> remembered) {

    enum Record {
        PARTNER,
        PARTNERSHIP,
        MISSION,
        CLAIM
    }
}
