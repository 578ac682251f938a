package id.jembatan.kpi.evidence;

import jakarta.validation.constraints.NotNull;

/// Whether officers of a partner who see the figure see the file too.
record ShareEvidence(@NotNull Boolean shared) {}
