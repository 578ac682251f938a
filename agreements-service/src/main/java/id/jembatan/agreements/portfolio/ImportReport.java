package id.jembatan.agreements.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came, or would come, of a file.
///
/// @param dryRun nothing was stored, whatever the counts say
/// @param rows rows of the file, without the header
public record ImportReport(
        boolean dryRun, int rows, int created, int changed, int unchanged, int refused, List<RowError> errors) {

    /// A row that was left out.
    ///
    /// @param row as a spreadsheet counts: the header is row 1
    /// @param column absent where the whole row is meant
    public record RowError(int row, @Nullable String column, String code, String detail) {}
}
