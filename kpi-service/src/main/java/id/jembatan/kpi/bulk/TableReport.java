package id.jembatan.kpi.bulk;

import id.jembatan.platform.sheet.RowError;
import java.util.List;

/// What came, or would come, of a table of observations.
///
/// @param dryRun nothing was recorded, whatever the counts say
/// @param rows rows of the file, without the header
/// @param unchanged said just so before
/// @param empty rows that say nothing of their figure, such as those of a template that nobody filled in
/// @param findings how many things were found
/// @param errors the first thousand of them, in the order of the file
public record TableReport(
        boolean dryRun,
        int rows,
        int recorded,
        int unchanged,
        int empty,
        int refused,
        int findings,
        List<RowError> errors) {}
