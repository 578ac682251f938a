package id.jembatan.partners.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row that could be read, in the form in which rows are compared.
///
/// @param key which row of another file would be the same one: the record and what of it the row is about
/// @param code of the record; null until it is looked up by name
/// @param body what the row says of the record itself, which all rows of that record have to agree on
/// @param leads whether it is the first row of its record, which speaks for the record itself
record Staged(
        int row,
        Part part,
        String key,
        @Nullable String code,
        Map<String, String> cells,
        @Nullable Map<String, String> body,
        boolean leads) {

    /// What a row is about.
    enum Part {
        PARTNER,
        MISSION,
        TIE,
        CLAIM
    }
}
