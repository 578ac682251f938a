package id.jembatan.platform.journal;

import id.jembatan.platform.hash.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The key that checkpoints are signed with (Ed25519, RFC 8032). It is made from a secret of this service alone, which
/// lies where its other secrets lie and not in its database: whoever can rewrite the journal cannot sign it anew.
@ApplicationScoped
class CheckpointKey {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int KEY_BYTES = 32;

    private final @Nullable KeyPair pair;

    /// @param secret a long random text; without one nothing is signed
    CheckpointKey(@ConfigProperty(name = "jembatan.journal.checkpoint-secret") Optional<String> secret) {
        this.pair = secret.map(CheckpointKey::made).orElse(null);
    }

    boolean isThere() {
        return pair != null;
    }

    /// Short for the public key: the first half of its SHA-256, in hexadecimal digits.
    String id() {
        return Sha256.hex(raw()).substring(0, 32);
    }

    /// The 32 bytes of the public key, base64url, as in a JSON Web Key (RFC 8037).
    String publicKey() {
        return BASE64.encodeToString(raw());
    }

    /// A JSON Web Signature in compact form (RFC 7515), which every JOSE library can check.
    ///
    /// @param payload JSON
    String signed(String payload) {
        var header = "{\"alg\":\"EdDSA\",\"kid\":\"" + id() + "\",\"typ\":\"journal-checkpoint\"}";
        var input = encoded(header) + "." + encoded(payload);
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(there().getPrivate());
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] raw() {
        // X.509 puts a fixed head of 12 bytes before the key itself (RFC 8410).
        var encoded = there().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    }

    private KeyPair there() {
        if (pair == null) {
            throw new IllegalStateException("jembatan.journal.checkpoint-secret is not set");
        }
        return pair;
    }

    /// The private key of RFC 8032 is any 32 bytes; ours are the hash of the secret. Java makes the pair from the bytes
    /// that its source of randomness gives, so this one gives ours.
    private static KeyPair made(String secret) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            var seed = Sha256.digest().digest(("journal checkpoint " + secret).getBytes(StandardCharsets.UTF_8));
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    private static final class Given extends SecureRandom {

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] into) {
            if (into.length != bytes.length) {
                throw new IllegalStateException("Ed25519 wants " + into.length + " bytes");
            }
            System.arraycopy(bytes, 0, into, 0, into.length);
        }
    }
}
