package id.jembatan.agreements.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// How a difference between statements was settled. The statements stay.
public record ResolveDifference(
        @NotNull @Pattern(regexp = "[a-z]{1,20}") String fact,

        @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,60}") String about,

        @NotBlank @Size(max = 2000) String note) {}
