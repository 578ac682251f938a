package id.jembatan.partners.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came, or would come, of a file.
///
/// @param dryRun nothing was stored, whatever the counts say
/// @param rows rows of the file, without the header
/// @param partners what became of the rows that are partners
/// @param missions what became of the rows that are missions
public record ImportReport(
        boolean dryRun,
        int rows,
        int created,
        int changed,
        int unchanged,
        int refused,
        Counts partners,
        Counts missions,
        List<RowError> errors) {

    /// What became of the rows of one sort.
    @Schema(name = "ImportCounts")
    public record Counts(int rows, int created, int changed, int unchanged, int refused) {}

    /// A finding.
    ///
    /// @param row as a spreadsheet counts: the header is row 1
    /// @param column absent where the whole row is meant
    public record RowError(int row, @Nullable String column, String code, String detail, Severity severity) {}
}
