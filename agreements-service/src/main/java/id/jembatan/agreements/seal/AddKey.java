package id.jembatan.agreements.seal;

import id.jembatan.agreements.instrument.Side;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A side's public key.
///
/// @param kid its name, as signatures give it; for good
/// @param publicKey the key (X.509 SubjectPublicKeyInfo) in base64
/// @param holder whose it is: an office
public record AddKey(
        @NotNull Side side,

        @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,80}") String partner,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,99}") String kid,

        @NotNull Jws.Algorithm algorithm,
        @NotBlank @Size(max = 4_000) String publicKey,
        @NotBlank @Size(max = 200) String holder,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
