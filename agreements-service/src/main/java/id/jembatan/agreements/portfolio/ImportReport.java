package id.jembatan.agreements.portfolio;

import id.jembatan.platform.sheet.Severity;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came, or would come, of a file.
///
/// @param importId under which the run and its findings stay
/// @param dryRun nothing was stored, whatever the counts say
/// @param rows rows of the file, without the header
/// @param refused rows that have an error; with `rows=all` one of them refuses all
public record ImportReport(
        UUID importId,
        boolean dryRun,
        int rows,
        int created,
        int changed,
        int unchanged,
        int refused,
        List<RowError> errors) {

    /// Something to say of a row.
    ///
    /// @param row as a spreadsheet counts: the header is row 1
    /// @param column absent where the whole row is meant
    public record RowError(int row, @Nullable String column, String code, String detail, Severity severity) {}
}
