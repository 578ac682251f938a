package id.jembatan.partners.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How two records became one.
///
/// @param moved what the one had and the other holds since
/// @param byName the account that did it
@Schema(name = "PartnerMerge")
public record MergeView(
        UUID id,
        @Nullable PartnerBrief merged,
        @Nullable PartnerBrief into,
        String reason,
        Instant at,
        String byName,
        List<Moved> moved,
        @Nullable Instant undoneAt,
        @Nullable String undoneByName,
        @Nullable String undoneBecause) {

    /// Records of one sort.
    ///
    /// @param what the table they are in
    /// @param column in which they point at the partner
    /// @param rows how to find each of them again
    /// @param stayed how many stayed where they were, because the other record has the same already
    @Schema(name = "PartnerMergeMoved")
    public record Moved(String what, String column, List<Object> rows, long stayed) {}
}
