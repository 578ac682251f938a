package id.jembatan.gateway.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a table of figures.
///
/// @param dryRun whether nothing was kept
/// @param empty rows without a figure, which say nothing
/// @param findings how many there are; `errors` holds the first of them
public record Imported(
        boolean dryRun,
        long rows,
        long recorded,
        long unchanged,
        long empty,
        long refused,
        int findings,
        List<Finding> errors) {

    /// @param severity critical, error or warning
    public record Finding(int row, @Nullable String column, String code, String detail, String severity) {}
}
