package id.jembatan.kpi.goal;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// It contributes no longer.
///
/// @param on the last day of it, as precisely as it is known; today if nothing is said
record EndContribution(
        @NotBlank @Size(max = 1000) String reason,
        @Nullable @Valid PartialDate on) {}
