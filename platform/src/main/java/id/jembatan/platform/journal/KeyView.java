package id.jembatan.platform.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The public key of the checkpoints as a JSON Web Key (RFC 7517, RFC 8037).
///
/// @param x the key itself, base64url
@JsonInclude(JsonInclude.Include.ALWAYS)
record KeyView(
        @Schema(examples = "OKP") String kty,
        @Schema(examples = "Ed25519") String crv,
        String x,
        String kid,
        @Schema(examples = "EdDSA") String alg,
        @Schema(examples = "sig") String use) {

    static KeyView of(CheckpointKey key) {
        return new KeyView("OKP", "Ed25519", key.publicKey(), key.id(), "EdDSA", "sig");
    }
}
