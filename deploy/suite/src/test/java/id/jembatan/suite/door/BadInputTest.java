package id.jembatan.suite.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.jembatan.suite.running.KeycloakAdmin;
import id.jembatan.suite.running.TheSuite;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything that must be answered with a clear no, each through the gateway and with a real token, and never stored.
class BadInputTest {

    private static final TheSuite SUITE = TheSuite.get();
    private static final String PROBLEM = "application/problem+json";
    private static final List<String> COLLECTIONS =
            List.of("/api/v1/partners", "/api/v1/agreements", "/api/v1/goals", "/api/v1/observations");

    private List<Integer> before;

    @BeforeEach
    void count() {
        before = counts();
    }

    @AfterEach
    void nothing_was_stored() {
        assertThat(counts()).isEqualTo(before);
    }

    private static List<Integer> counts() {
        return COLLECTIONS.stream()
                .map(path -> SUITE.as("auditor")
                        .get(path + "?limit=1&total=true")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<Integer>path("total"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/partners|{\"name\": |400|malformed-request",
                "/api/v1/partners|{\"nmae\": \"x\"}|400|malformed-request",
                "/api/v1/partners|{\"kind\": \"galaxy\", \"name\": \"x\", \"country\": \"TR\"}|400|malformed-request",
                "/api/v1/partners|{\"kind\": \"city\", \"name\": \"\", \"country\": \"TR\"}|422|invalid",
                "/api/v1/agreements|{\"kind\": |400|malformed-request",
                "/api/v1/agreements|{\"kind\": \"sister_city\", \"titel\": \"x\"}|400|malformed-request",
                "/api/v1/agreements|{\"kind\": \"sister_city\", \"title\": \"x\", \"mode\": \"SOMETIME\"}|400|malformed-request",
                "/api/v1/agreements|{\"kind\": \"sister_city\", \"title\": \"\"}|422|invalid",
                "/api/v1/observations|{\"value\": |400|malformed-request",
                "/api/v1/observations|{\"vlaue\": 1}|400|malformed-request",
                "/api/v1/observations|{\"indicator\": \"0198c1d2-0000-7000-8000-000000000000\", \"period\": {\"year\": 2025}, \"value\": 1e100000}|400|malformed-request",
            })
    void a_body_that_cannot_be_taken(String path, String body, int status, String code) {
        SUITE.as("biro")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/partners", "/api/v1/agreements", "/api/v1/goals"})
    void a_body_in_no_encoding_of_ours(String path) {
        SUITE.as("biro")
                .contentType("application/json")
                .body(new byte[] {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xC3, 0x28, '"', '}'})
                .post(path)
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/partners", "/api/v1/agreements", "/api/v1/goals"})
    void a_body_over_the_limit(String path) {
        SUITE.as("biro")
                .contentType(ContentType.JSON)
                .body("{\"title\": \"" + "a".repeat(1024 * 1024 + 10) + "\"}")
                .post(path)
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("code", equalTo("too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=-1", "after=nonsense", "nosuch=1", "limit=abc"})
    void a_list_with_a_parameter_that_cannot_be(String query) {
        for (var path : COLLECTIONS) {
            var answer = SUITE.as("biro").get(path + "?" + query);

            assertThat(answer.statusCode()).as(path).isIn(400, 404, 422);
            assertThat(answer.contentType()).as(path).startsWith(PROBLEM);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/partners;x",
                "/api/v1/partners%3Bx",
                "/api/v1%2fpartners",
                "/api/v1/partners/%2e%2e/agreements",
                "/api/v1//partners",
                "/api/v1/partners%00",
                "/api/v1/partners?q=%C3%28",
            })
    void a_path_that_two_could_read_differently(String target) throws IOException {
        for (var port : List.of("GATEWAY", "PARTNERS")) {
            assertThat(raw(SUITE.port(port), target, SUITE.token("biro")))
                    .as("%s at %s", target, port)
                    .startsWith("HTTP/1.1 400")
                    .contains(PROBLEM);
        }
    }

    @Test
    void no_token_a_forged_an_expired_and_a_foreign_one() {
        var admin = new KeycloakAdmin(SUITE);
        var good = SUITE.token("biro");
        var end = good.length() - 6;
        var forged = good.substring(0, end) + (good.charAt(end) == 'x' ? 'y' : 'x') + good.substring(end + 1);

        for (var path : COLLECTIONS) {
            SUITE.anonymous()
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType(PROBLEM)
                    .body("code", equalTo("unauthenticated"));
            for (var token : List.of(forged, admin.expiredToken("biro"), admin.tokenOfAnotherRealm(), "nonsense")) {
                SUITE.anonymous()
                        .auth()
                        .oauth2(token)
                        .get(path)
                        .then()
                        .statusCode(401)
                        .contentType(PROBLEM)
                        .body("code", equalTo("unauthenticated"));
            }
        }
    }

    private static String raw(int port, String target, String token) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
