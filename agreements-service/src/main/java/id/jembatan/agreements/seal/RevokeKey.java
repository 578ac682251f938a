package id.jembatan.agreements.seal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A key is to be believed no more.
public record RevokeKey(@NotBlank @Size(max = 2000) String reason) {}
