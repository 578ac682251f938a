package id.jembatan.agreements.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// A report that is owed from now on.
public record OweReport(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,60}") String code,

        @NotNull Rhythm rhythm,
        @NotNull @Valid ChangeDuty terms) {}
