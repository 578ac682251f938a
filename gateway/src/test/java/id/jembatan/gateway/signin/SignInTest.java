package id.jembatan.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.gateway.Browser;
import id.jembatan.gateway.Neighbours;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
@QuarkusTestResource(Neighbours.class)
class SignInTest {

    @TestHTTPResource("/")
    URI gateway;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(gateway);
    }

    @Test
    void the_start_page_is_open_and_says_who_it_is_for() {
        var page = browser.get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"id\">", "href=\"/sign-in\"", "Untuk siapa");
    }

    @Test
    void whoever_is_not_signed_in_is_sent_to_keycloak_with_a_proof_key() {
        var answer = browser.get("/partners");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .contains(
                        "/realms/jembatan/protocol/openid-connect/auth", "code_challenge_method=S256", "ui_locales=id");
    }

    @Test
    void after_signing_in_a_person_is_where_she_wanted_to_go() {
        var page = browser.openAs("biro", "/home");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.address().getPath()).isEqualTo("/home");
        assertThat(page.body()).contains("id=\"sign-out\"", "Petugas biro kerja sama");
    }

    @Test
    void the_browser_never_holds_a_token_it_could_read() {
        var page = browser.openAs("biro", "/home");

        assertThat(page.body()).doesNotContain("eyJ");
        var session = browser.cookies().values().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .toList();
        assertThat(session).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualTo("Lax");
            // An encrypted JWT has five parts; a signed token that anybody could read has three.
            assertThat(cookie.getValue().split("[.]")).hasSizeGreaterThanOrEqualTo(5);
        });
    }

    @Test
    void signing_out_ends_the_session_here_and_at_keycloak() {
        browser.openAs("biro", "/home");

        var out = browser.post("/sign-out", Map.of());
        assertThat(out.header("Location")).contains("/protocol/openid-connect/logout");
        var start = browser.follow(out);

        assertThat(start.address().getPath()).isEqualTo("/");
        assertThat(start.status()).isEqualTo(200);
        assertThat(browser.follow(browser.get("/home")).body()).contains("kc-form-login");
    }

    @Test
    void signing_out_twice_harms_nobody() {
        var answer = browser.post("/sign-out", Map.of());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/");
    }

    @Test
    void a_form_of_another_page_changes_nothing() {
        browser.openAs("biro", "/home");
        for (var site : new String[] {"cross-site", "same-site", "none"}) {
            var answer = browser.post("/sign-out", Map.of(), Map.of("Sec-Fetch-Site", site));

            assertThat(answer.status()).as(site).isEqualTo(403);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.body()).contains("Permintaan tidak berasal dari portal ini");
        }
        assertThat(browser.get("/refused").status()).isEqualTo(404);
        assertThat(browser.get("/home").status()).isEqualTo(200);
    }

    @Test
    void an_old_browser_says_at_least_its_origin() {
        var form = Map.of("language", "en", "to", "/");
        var ours = browser.post("/language", form, Map.of("Origin", Browser.NAME));
        var foreign = browser.post("/language", form, Map.of("Origin", "https://evil.example"));
        var silent = browser.post("/language", form, Map.of());

        assertThat(ours.status()).isEqualTo(303);
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(silent.status()).isEqualTo(403);
    }

    @Test
    void a_link_cannot_sign_anybody_out() {
        browser.openAs("biro", "/home");

        var answer = browser.get("/sign-out", Map.of("Sec-Fetch-Site", "cross-site"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(browser.get("/home").status()).isEqualTo(200);
    }

    @Test
    void the_language_stays_and_so_does_the_place() {
        var answer = browser.post("/language", Map.of("language", "tr", "to", "/?x=1"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/?x=1");
        assertThat(answer.header("Set-Cookie")).contains("language=tr", "HttpOnly", "SameSite=Lax");
        assertThat(browser.get("/").body()).contains("<html lang=\"tr\">", "Oturum aç");
    }

    @Test
    void nobody_is_led_to_another_host() {
        for (var to : new String[] {
            "https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "\\\\evil.example", ""
        }) {
            var answer = browser.post("/language", Map.of("language", "en", "to", to));

            assertThat(answer.header("Location")).as(to).isEqualTo(Browser.NAME + "/");
        }
    }

    @Test
    void a_way_back_that_nobody_began_ends_in_a_page_and_not_in_a_loop() {
        var answer = browser.get("/sign-in?error=access_denied&state=unknown");

        assertThat(answer.status()).isIn(302, 401);
        if (answer.status() == 401) {
            assertThat(answer.body()).contains("<html");
        }
    }

    @Test
    void pages_allow_no_inline_script_and_no_frame() {
        var page = browser.get("/");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Strict-Transport-Security")).isEmpty();
        var elsewhere = io.restassured.RestAssured.given()
                .header("Host", "jembatan.example")
                .get("/")
                .headers();
        assertThat(elsewhere.getValue("Strict-Transport-Security")).startsWith("max-age=");
    }
}
