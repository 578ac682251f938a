package id.jembatan.kpi.evidence;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What is said of a file.
///
/// @param title what it is; the name of the file when left out
/// @param shared whether officers of a partner who see the figure see the file too; not when left out
record AddEvidence(
        @Nullable @Size(min = 1, max = 300) String title,
        @Nullable Boolean shared) {}
