package id.jembatan.suite.attack;

import static io.restassured.RestAssured.given;

import id.jembatan.suite.running.KeycloakAdmin;
import id.jembatan.suite.running.TheSuite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tokens that look like one of ours and are not. Where it can be, everything in them is true but one thing.
final class ForgedTokens {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private ForgedTokens() {}

    /// By what is wrong with them.
    static Map<String, String> of(TheSuite suite, KeycloakAdmin admin) {
        var good = suite.token("admin").split("\\.");
        var kid = text(good[0]).replaceAll(".*\"kid\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("nonsense", "nonsense");
        tokens.put("a signature with one other letter", good[0] + "." + good[1] + "." + another(good[2]));
        tokens.put("no signature", good[0] + "." + good[1] + ".");
        tokens.put("another content", good[0] + "." + more(good[1]) + "." + good[2]);
        for (var none : new String[] {"none", "None", "NONE"}) {
            tokens.put("alg=" + none, head(none, kid) + "." + good[1] + ".");
        }
        tokens.put("the public key as the secret of HS256", confused(suite, kid, good[1]));
        tokens.put("a key of ours under the realm's name", signed(kid, good[1]));
        tokens.put("an end in the past", admin.expiredToken("admin"));
        tokens.put("another realm", admin.tokenOfAnotherRealm());
        tokens.put("no service of ours in its audience", admin.tokenForNobody("admin"));
        tokens.put("an id token", admin.idToken("admin"));
        return tokens;
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String another(String signature) {
        return (signature.charAt(0) == 'A' ? 'B' : 'A') + signature.substring(1);
    }

    /// The same claims, and the role of an administrator once more.
    private static String more(String claims) {
        return encoded(text(claims).replaceFirst("\\{", "{\"extra\":\"administrator\","));
    }

    private static String head(String algorithm, String kid) {
        return encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}");
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String confused(TheSuite suite, String kid, String claims) {
        String key = given().baseUri(suite.keycloak())
                .get("/realms/jembatan")
                .then()
                .statusCode(200)
                .extract()
                .path("public_key");
        var pem = "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n";
        var content = head("HS256", kid) + "." + claims;
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pem.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return content + "." + BASE64.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String signed(String kid, String claims) {
        var content = head("RS256", kid) + "." + claims;
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys().getPrivate());
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }
}
