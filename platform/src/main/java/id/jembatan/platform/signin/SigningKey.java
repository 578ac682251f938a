package id.jembatan.platform.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/// The id of the key that a token was signed with (RFC 7515, section 4.1.4).
final class SigningKey {

    private static final Pattern KID = Pattern.compile("\"kid\"\\s*:\\s*\"([^\"]*)\"");

    private SigningKey() {}

    /// @param token a token whose signature was verified already
    static String of(String token) {
        var dot = token.indexOf('.');
        var header = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
        var found = KID.matcher(header);
        return found.find() ? found.group(1) : "";
    }
}
