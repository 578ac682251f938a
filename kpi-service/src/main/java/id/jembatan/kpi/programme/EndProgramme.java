package id.jembatan.kpi.programme;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Nothing more is done in a programme.
///
/// @param on its last day; today if nothing is said
record EndProgramme(
        @NotBlank @Size(max = 1000) String reason,
        @Nullable @Valid PartialDate on) {}
