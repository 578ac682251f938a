package id.jembatan.agreements.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// Takes back a mistaken entry.
///
/// @param move the last entry that stands
public record ReverseMove(
        @NotNull UUID move, @NotBlank @Size(max = 4000) String reason) {}
