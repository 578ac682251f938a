package id.jembatan.agreements.term;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// A case goes on where another ended.
public record NamePredecessor(
        @NotNull UUID predecessor,
        @NotBlank @Size(max = 2000) String reason) {}
