package id.jembatan.gateway.iati;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a file of IATI.
///
/// @param dryRun whether nothing was kept
/// @param beside how many values have no place in the register and are kept beside it
public record IatiReport(
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
        List<Finding> items) {

    public record Counts(long created, long unchanged) {}

    /// @param severity ERROR or WARNING
    public record Finding(
            String severity,
            String code,
            @Nullable String path,
            @Nullable Integer line,
            String detail) {}
}
