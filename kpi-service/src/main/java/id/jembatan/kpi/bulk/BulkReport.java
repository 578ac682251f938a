package id.jembatan.kpi.bulk;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came, or would come, of many observations.
///
/// @param dryRun nothing was recorded, whatever the counts say
/// @param unchanged said just so before
/// @param results one for each, in their order
public record BulkReport(boolean dryRun, int rows, int recorded, int unchanged, int refused, List<Result> results) {

    /// What became of one.
    @Schema(name = "BulkOutcome")
    public enum Outcome {
        RECORDED,
        UNCHANGED,
        REFUSED
    }

    /// @param row its place in the list, from 0
    /// @param observation the one that stands now; null where nothing was recorded
    /// @param errors with a pointer into the observation
    @Schema(name = "BulkResult")
    public record Result(int row, Outcome outcome, @Nullable UUID observation, List<Fault> errors) {}

    /// @param pointer empty where the whole is meant
    @Schema(name = "BulkFault")
    public record Fault(String pointer, String code, String detail) {}
}
