package id.jembatan.platform.journal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why it need not be kept any more.
record LiftHold(@NotBlank @Size(max = 500) String reason) {}
