package id.jembatan.agreements.agreement;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Takes one case over to another version of its procedure. It never happens by itself.
public record FollowVersion(
        @Min(1) int version, @NotBlank @Size(max = 2000) String reason) {}
