package id.jembatan.kpi.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why a file proves nothing any more.
record WithdrawEvidence(@NotBlank @Size(max = 1000) String reason) {}
