package id.jembatan.kpi.goal;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A goal is none any more.
///
/// @param on the last day on which it was one; today if nothing is said
/// @param supersededBy the goal that comes in its place
record EndGoal(
        @NotBlank @Size(max = 1000) String reason,
        @Nullable @Valid PartialDate on,
        @Nullable UUID supersededBy) {}
