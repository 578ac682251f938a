package id.jembatan.agreements.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why an initialled text is opened again.
public record ReopenText(@NotBlank @Size(max = 2000) String reason) {}
