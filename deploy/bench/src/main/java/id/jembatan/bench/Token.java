package id.jembatan.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/// A real token of a demonstration user (`biro`, if no other is asked for), by the client that exists on local machines
/// only. Tokens live for
/// minutes; whoever asks for one here gets one that lives for a while yet.
final class Token {

    private static final Pattern ACCESS = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern LIFE = Pattern.compile("\"expires_in\"\\s*:\\s*(\\d+)");
    private static final Duration ENOUGH = Duration.ofSeconds(90);

    private final Suite suite;
    private String token = "";
    private Instant ends = Instant.EPOCH;

    Token(Suite suite) {
        this.suite = suite;
    }

    /// One that lives for another 90 s at least.
    synchronized String value() {
        return Instant.now().plus(ENOUGH).isAfter(ends) ? fresh() : token;
    }

    /// One of another user, for a single request.
    String of(String user) {
        return found(ACCESS, granted(user));
    }

    /// One that no service has seen.
    synchronized String fresh() {
        var answer = granted("biro");
        token = found(ACCESS, answer);
        ends = Instant.now().plusSeconds(Long.parseLong(found(LIFE, answer)));
        return token;
    }

    private String granted(String user) {
        return Web.post(
                        suite.realm() + "/protocol/openid-connect/token",
                        "grant_type=password&client_id=jembatan-cli&username=" + user + "&password=jembatan")
                .body();
    }

    private static String found(Pattern pattern, String answer) {
        var match = pattern.matcher(answer);
        if (!match.find()) {
            throw new Failed("Keycloak answered without a token.");
        }
        return match.group(1);
    }
}
