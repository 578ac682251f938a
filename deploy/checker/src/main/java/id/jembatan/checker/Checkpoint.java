package id.jembatan.checker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The end of a journal at a moment, signed by its service: a compact JSON Web Signature by Ed25519.
///
/// @param number how many entries were sealed
/// @param hash of the last of them, in hexadecimal digits
record Checkpoint(String service, long number, String hash) {

    /// What X.509 puts before the 32 bytes of such a key (RFC 8410).
    private static final byte[] HEAD = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    /// @param key null leaves the signature unchecked
    /// @throws Json.Unreadable if it is no checkpoint, or not of this key
    static Checkpoint read(String jws, @Nullable PublicKey key) {
        var parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            throw new Json.Unreadable("a checkpoint has three parts");
        }
        var header = Json.object(new String(decoded(parts[0]), StandardCharsets.UTF_8));
        if (!"EdDSA".equals(header.get("alg")) || header.containsKey("crit")) {
            throw new Json.Unreadable("a checkpoint is signed by EdDSA and nothing else");
        }
        if (key != null && !holds(key, parts)) {
            throw new Json.Unreadable("the signature of a checkpoint is not of this key");
        }
        var payload = Json.object(new String(decoded(parts[1]), StandardCharsets.UTF_8));
        if (payload.get("service") instanceof String service
                && payload.get("chainNo") instanceof Json.Number number
                && payload.get("hash") instanceof String hash) {
            return new Checkpoint(service, number.whole(), hash);
        }
        throw new Json.Unreadable("a checkpoint names its service, a number and a hash");
    }

    /// @param given the key's 32 bytes (base64url), or a file with its JSON Web Key
    static PublicKey key(String given) throws IOException {
        var text = given;
        if (Files.isRegularFile(Path.of(given))) {
            text = Json.text(Json.object(Files.readString(Path.of(given))).get("x"));
        }
        var raw = decoded(text);
        if (raw.length != 32) {
            throw new Json.Unreadable("a public key of Ed25519 has 32 bytes, not " + raw.length);
        }
        var encoded = new byte[HEAD.length + raw.length];
        System.arraycopy(HEAD, 0, encoded, 0, HEAD.length);
        System.arraycopy(raw, 0, encoded, HEAD.length, raw.length);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new Json.Unreadable("this is no public key: " + e.getMessage());
        }
    }

    private static boolean holds(PublicKey key, String[] parts) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(decoded(parts[2]));
        } catch (GeneralSecurityException e) {
            return false; // a signature that cannot even be read is a wrong one
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Json.Unreadable("no base64url: " + e.getMessage());
        }
    }
}
