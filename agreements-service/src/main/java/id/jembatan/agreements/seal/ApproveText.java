package id.jembatan.agreements.seal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A side approves what it has read.
///
/// @param hash SHA-256 of the canonical content, so that nobody approves what he has not seen
public record ApproveText(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash,
        @Nullable @Size(min = 1, max = 200) String capacity) {}
