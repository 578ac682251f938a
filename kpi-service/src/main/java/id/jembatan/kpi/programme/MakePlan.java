package id.jembatan.kpi.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The planned dates as they stand become a plan. The first is the baseline; every later one needs a reason and an
/// approver, and says which dates are others now.
record MakePlan(
        @Nullable @Size(min = 1, max = 1000) @Schema(description = "Needed from the second plan on")
        String reason,

        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 500) List<@Valid @NotNull Line> activities) {

    /// New dates of one activity.
    record Line(@NotNull UUID activity, @NotNull @Valid Span planned) {}

    List<Line> lines() {
        return activities == null ? List.of() : activities;
    }
}
