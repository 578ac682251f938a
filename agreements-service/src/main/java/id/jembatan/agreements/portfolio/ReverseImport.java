package id.jembatan.agreements.portfolio;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Takes an import back.
public record ReverseImport(@NotBlank @Size(max = 1000) String reason) {}
