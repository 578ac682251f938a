package id.jembatan.kpi.iati;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What came, or would come, of a file.
///
/// @param dryRun nothing was stored, whatever the counts say
/// @param beside figures that were kept as they are written, where the register has no place for them
/// @param differing things that the register says otherwise and that were left as they are there
/// @param scorecards where the activities of the file are measured now
/// @param findings how many things were found, of which `items` names the first, in the order of the file
record IatiReport(
        boolean dryRun,
        Counts activities,
        Counts indicators,
        Counts targets,
        Counts observations,
        int beside,
        int differing,
        List<UUID> scorecards,
        int errors,
        int findings,
        List<Item> items) {

    @Schema(name = "IatiCounts")
    record Counts(int created, int unchanged) {}

    /// @param path of the element in the file
    @Schema(name = "IatiFinding")
    record Item(Finding.Severity severity, String code, String path, int line, String detail) {}
}
