package id.jembatan.agreements.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A file with a signature beside it (RFC 7515, flattened). A key is bound to its algorithm, so that nobody can choose
/// a weaker one for it.
record Jws(byte[] payload, @Nullable Signed signed) {

    enum Algorithm {
        EdDSA("Ed25519", "Ed25519"),
        ES256("EC", "SHA256withECDSAinP1363Format"),
        PS256("RSA", "RSASSA-PSS"),
        RS256("RSA", "SHA256withRSA");

        private final String key;
        private final String signature;

        Algorithm(String key, String signature) {
            this.key = key;
            this.signature = signature;
        }

        /// @throws InvalidKeySpecException if these bytes are no such key
        PublicKey read(byte[] der) throws GeneralSecurityException {
            return KeyFactory.getInstance(key).generatePublic(new X509EncodedKeySpec(der));
        }

        boolean verifies(byte[] key, byte[] input, byte[] signed) {
            try {
                var check = Signature.getInstance(signature);
                if (this == PS256) {
                    check.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
                }
                check.initVerify(read(key));
                check.update(input);
                return check.verify(signed);
            } catch (GeneralSecurityException e) {
                return false; // a signature that cannot even be read is a wrong one
            }
        }
    }

    record Signed(String algorithm, @Nullable String kid, byte[] input, byte[] signature) {}

    static Jws read(ImportApproval.SignedFile file, ObjectMapper json) {
        var payload = decode(file.payload(), "/file/payload");
        if (file.signature() == null || file.protectedHeader() == null) {
            return new Jws(payload, null);
        }
        var header = header(file.protectedHeader(), json);
        var algorithm = header.path("alg").asText();
        if (header.has("crit") || header.has("b64") || algorithm.isEmpty()) {
            throw unreadable("/file/protected");
        }
        return new Jws(
                payload,
                new Signed(
                        algorithm,
                        header.path("kid").isTextual() ? header.path("kid").asText() : null,
                        (file.protectedHeader() + "." + file.payload()).getBytes(StandardCharsets.US_ASCII),
                        decode(file.signature(), "/file/signature")));
    }

    private static JsonNode header(String text, ObjectMapper json) {
        try {
            var header = json.readTree(decode(text, "/file/protected"));
            if (header != null && header.isObject()) {
                return header;
            }
        } catch (IOException e) {
            // said below
        }
        throw unreadable("/file/protected");
    }

    private static byte[] decode(String text, String at) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw unreadable(at);
        }
    }

    static Refusal unreadable(String at) {
        return new Refusal(CommonProblem.INVALID).at(at, SealProblem.FILE_UNREADABLE);
    }
}
