package id.jembatan.partners.workinggroup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// A side's yes to the minutes as it has read them.
///
/// @param sha256 of the text that was read
public record ConfirmMinutes(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
