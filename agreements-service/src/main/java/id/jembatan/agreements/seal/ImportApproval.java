package id.jembatan.agreements.seal;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.jembatan.agreements.instrument.Side;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A signed file that came from a side.
///
/// @param partner which partner; absent for our own side
/// @param signer who signed, as the file or its letter says
public record ImportApproval(
        @NotNull Side side,

        @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,80}") String partner,

        @NotBlank @Size(max = 200) String signer,
        @Nullable @Size(min = 1, max = 200) String capacity,
        @NotNull @Valid SignedFile file) {

    /// A signature over the exported file, in the flattened JSON form of RFC 7515; without `signature` it is a file
    /// that nobody can check.
    ///
    /// @param payload the exported file in base64url
    public record SignedFile(
            @NotBlank @Size(max = 700_000) String payload,

            @Nullable @JsonProperty("protected") @Size(min = 1, max = 4_000) String protectedHeader,

            @Nullable @Size(min = 1, max = 4_000) String signature) {}
}
