package id.jembatan.gateway.result;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A definition of the library.
///
/// @param evidence TO_VERIFY where a figure needs a file before it can be verified
public record Indicator(
        UUID id,
        String code,
        String label,
        String unit,
        String valueKind,
        String level,
        String direction,
        String aggregation,
        String rhythm,
        @Nullable String formula,
        @Nullable String note,
        List<NamedLevel> levels,
        @Nullable List<String> sdgs,
        String evidence,
        @Nullable UUID supersededBy) {

    /// A step of an ordinal scale, in three languages.
    public record NamedLevel(String code, Wording label) {}

    public boolean needsEvidence() {
        return evidence.equals("TO_VERIFY");
    }
}
