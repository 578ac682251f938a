package id.jembatan.bench;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/// The public key that a realm signs its tokens with.
final class RealmKey {

    private static final Pattern KEY_OF_TOKEN = Pattern.compile("\"kid\"\\s*:\\s*\"([^\"]+)\"");

    private RealmKey() {}

    /// Writes the key that signed a token into a file in the form that OpenSSL reads.
    static Path write(Path file, String realm, String token) {
        var keys = Web.get(realm + "/protocol/openid-connect/certs", Map.of()).body();
        var head = new String(Base64.getUrlDecoder().decode(token.split("[.]")[0]), StandardCharsets.UTF_8);
        return Settings.write(file, pem(keyOf(keys, first(KEY_OF_TOKEN, head))));
    }

    /// The entry of a key set by its id.
    static String keyOf(String keys, String id) {
        for (var key : keys.split("\\{")) {
            if (key.contains("\"" + id + "\"")) {
                return key;
            }
        }
        throw new Failed("The realm has no key " + id + ".");
    }

    static String pem(String key) {
        try {
            var spec = new RSAPublicKeySpec(number(key, "n"), number(key, "e"));
            var bytes = KeyFactory.getInstance("RSA").generatePublic(spec).getEncoded();
            return "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
                    + "\n-----END PUBLIC KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new Failed("The key of the realm cannot be read: " + e.getMessage(), e);
        }
    }

    private static BigInteger number(String key, String member) {
        var text = first(Pattern.compile("\"" + member + "\"\\s*:\\s*\"([^\"]+)\""), key);
        return new BigInteger(1, Base64.getUrlDecoder().decode(text));
    }

    private static String first(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        if (!match.find()) {
            throw new Failed("Not found: " + pattern);
        }
        return match.group(1);
    }
}
