package id.jembatan.agreements.instrument;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A power to sign, as its letter says.
///
/// @param document the letter, on the case's file
/// @param holder whom it empowers
/// @param kinds the kinds of instruments that it covers
/// @param number only this instrument, by the number that the letter names; absent where it names none
public record FullPowers(
        @NotNull UUID document,
        @NotBlank @Size(max = 200) String holder,

        @NotNull @Size(min = 1, max = 20) Set<@NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,19}") String> kinds,

        @Nullable @Size(min = 1, max = 100) String number,
        @NotBlank @Size(max = 200) String grantedBy,
        @NotNull PartialDate grantedOn,
        @Nullable PartialDate validUntil) {}
