package id.jembatan.partners.imports;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the undoing of an import did.
///
/// @param withdrawn how many records that it had created are withdrawn
/// @param restored how many records have their former fields again
/// @param kept what was left as it is, row by row, and why
@Schema(name = "ImportReversalReport")
public record ReversalReport(UUID id, UUID importId, int withdrawn, int restored, List<Kept> kept) {

    /// A row whose effect, or a part of it, stays.
    ///
    /// @param code of the record
    /// @param column absent where the whole record is meant
    @Schema(name = "ImportReversalKept")
    public record Kept(int row, String code, @Nullable String column, String problem, String detail) {}
}
