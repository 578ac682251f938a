package id.jembatan.agreements.portfolio;

import java.util.List;
import java.util.UUID;

/// What became of taking an import back.
///
/// @param withdrawn cases that it brought and that are gone from every list
/// @param restored cases that are described as before
/// @param kept cases on which somebody has worked since: they stay as they are
public record ReversalReport(UUID importId, int withdrawn, int restored, List<Kept> kept) {

    /// @param row of the file
    public record Kept(int row, UUID agreementId) {}
}
