package id.jembatan.agreements.instrument;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why something is done.
public record Because(@NotBlank @Size(max = 2000) String reason) {}
