package id.jembatan.suite.attack;

import static id.jembatan.suite.attack.Attack.ENDPOINTS;
import static id.jembatan.suite.attack.Attack.SUITE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.suite.running.KeycloakAdmin;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every operation, at the gateway and at the service itself, with every kind of token that must not open it.
class TokenAttackTest {

    private static Map<String, String> bad;

    @BeforeAll
    static void tokens() {
        bad = ForgedTokens.of(SUITE, new KeycloakAdmin(SUITE));
    }

    @TestFactory
    Stream<DynamicTest> opens_to_no_token_and_to_no_false_one() {
        return Attack.onEach(ENDPOINTS.stream(), endpoint -> {
            for (var door : doors(endpoint)) {
                isUnauthenticated(endpoint, door, "no token", null);
                bad.forEach((kind, token) -> isUnauthenticated(endpoint, door, kind, token));
            }
        });
    }

    /// Without it, a false test would see every false token refused because all are.
    @Test
    void a_true_token_opens() {
        var token = SUITE.token("auditor");

        for (var door : List.of("GATEWAY", "PARTNERS")) {
            given().baseUri("http://localhost:" + SUITE.port(door))
                    .auth()
                    .oauth2(token)
                    .get("/api/v1/partners?limit=1")
                    .then()
                    .statusCode(200);
        }
    }

    private record Door(String base, String path) {}

    private static List<Door> doors(Endpoint endpoint) {
        var part = endpoint.service().replace("-service", "").toUpperCase(java.util.Locale.ROOT);
        return List.of(
                new Door(SUITE.gateway(), endpoint.guessed()),
                new Door(
                        "http://localhost:" + SUITE.port(part),
                        endpoint.guessed().replace("/api/v1/" + endpoint.service() + "/", "/api/v1/")));
    }

    private static void isUnauthenticated(Endpoint endpoint, Door door, String kind, String token) {
        var request = given().baseUri(door.base()).urlEncodingEnabled(false).headers(endpoint.headers());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }

        var answer = request.request(endpoint.method(), door.path());

        assertThat(answer.statusCode())
                .as("%s with %s at %s: %s", endpoint, kind, door.base(), Attack.shortened(answer))
                .isEqualTo(401);
        Attack.isAProblem(answer, kind);
    }
}
