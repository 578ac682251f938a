package id.jembatan.suite.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.suite.running.KeycloakAdmin;
import id.jembatan.suite.running.TheSuite;
import id.jembatan.suite.running.Visitor;
import id.jembatan.suite.running.Visitor.Seen;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The realm's own way to sign in, as a real installation has it: through a client that the demonstration does not
/// touch. The portal of `./run` takes the password alone (deploy/docs/adr/034).
class SecondFactorTest {

    private static final TheSuite SUITE = TheSuite.get();
    private static final KeycloakAdmin ADMIN = new KeycloakAdmin(SUITE);

    /// Where Keycloak leads whom it lets in; its own pages carry a `session_code`.
    private static final Pattern OPEN = Pattern.compile("[?&#]code=");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bureau-head",
                "legal-reviewer",
                "home-affairs-reviewer",
                "foreign-affairs-reviewer",
                "administrator"
            })
    void who_decides_or_administers_sets_up_a_second_factor_before_anything_opens(String role) {
        var name = "rehearsal-" + role;
        ADMIN.person(name, List.of(role), Map.of());

        var page = password(new Visitor(), name);

        assertThat(page.at().toString()).doesNotContainPattern(OPEN);
        assertThat(page.field("totpSecret")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bureau-officer", "auditor"})
    void who_need_not_comes_in_by_his_password(String role) {
        var name = "rehearsal-" + role;
        ADMIN.person(name, List.of(role), Map.of());

        assertThat(password(new Visitor(), name).at().toString()).containsPattern(OPEN);
    }

    @Test
    void after_that_the_password_alone_opens_nothing_and_a_code_opens_once() {
        var name = "rehearsal-second-factor";
        ADMIN.person(name, List.of("bureau-head"), Map.of());
        var first = new Visitor();
        var setUp = password(first, name);
        var secret = setUp.field("totpSecret");
        var done = first.fill(setUp, Map.of("totp", code(secret, 0), "userLabel", "made up"));
        assertThat(done.at().toString()).as(done.body()).containsPattern(OPEN);

        var second = new Visitor();
        var asked = password(second, name);
        assertThat(asked.at().toString()).doesNotContainPattern(OPEN);
        assertThat(asked.body()).contains("name=\"otp\"");

        var wrong = second.fill(asked, Map.of("otp", "000000"));
        assertThat(wrong.at().toString()).doesNotContainPattern(OPEN);
        var next = code(secret, 1); // the next one is taken a little early; the first is used up
        assertThat(second.fill(wrong, Map.of("otp", next)).at().toString()).containsPattern(OPEN);

        var third = new Visitor();
        assertThat(third.fill(password(third, name), Map.of("otp", next)).at().toString())
                .as("a code that was seen")
                .doesNotContainPattern(OPEN);
    }

    @Test
    void a_password_is_traded_for_no_token_outside_of_the_demonstration() {
        ADMIN.person("rehearsal-second-factor-api", List.of("bureau-head"), Map.of());
        var token = ADMIN.tokenOfAnotherRealm();
        ADMIN.admin(token)
                .body(Map.of(
                        "clientId", "direct-in-a-test",
                        "publicClient", true,
                        "directAccessGrantsEnabled", true,
                        "standardFlowEnabled", false))
                .post("/clients");

        io.restassured.RestAssured.given()
                .baseUri(SUITE.keycloak())
                .formParams(Map.of(
                        "client_id", "direct-in-a-test",
                        "grant_type", "password",
                        "username", "rehearsal-second-factor-api",
                        "password", KeycloakAdmin.PASSWORD))
                .post("/realms/jembatan/protocol/openid-connect/token")
                .then()
                .statusCode(org.hamcrest.Matchers.greaterThanOrEqualTo(400));
    }

    @Test
    void the_pages_of_sign_in_bear_our_name_in_our_colours() {
        var page = start(new Visitor());

        assertThat(page.body()).contains("Jembatan").contains("css/jembatan.css");
    }

    private static Seen password(Visitor visitor, String name) {
        return visitor.fill(start(visitor), Map.of("username", name, "password", KeycloakAdmin.PASSWORD));
    }

    private static Seen start(Visitor visitor) {
        var account = SUITE.keycloak() + "/realms/jembatan/account/";
        return visitor.get(SUITE.keycloak() + "/realms/jembatan/protocol/openid-connect/auth?client_id=account-console"
                + "&response_type=code&scope=openid&code_challenge_method=S256&code_challenge=" + challenge()
                + "&redirect_uri=" + account);
    }

    private static String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest("made up".getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// RFC 6238, 6 digits, 30 seconds.
    private static String code(String secret, int ahead) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            var step = System.currentTimeMillis() / 30_000 + ahead;
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
