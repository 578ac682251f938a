package id.jembatan.suite.attack;

import static id.jembatan.suite.attack.Attack.OPEN;
import static id.jembatan.suite.attack.Attack.SUITE;
import static id.jembatan.suite.attack.Attack.USERS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.suite.running.KeycloakAdmin;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What is open to everybody is what is named here and no more; it is read only, the same for whoever asks, and
/// tells of nothing that nobody marked as public.
class OpenAttackTest {

    private static final List<String> ON_PURPOSE = List.of(
            "/api/v1/public/agreements",
            "/api/v1/public/agreements.csv",
            "/api/v1/public/agreements/{reference}",
            "/api/v1/public/iati/activities.xml",
            "/api/v1/public/partners",
            "/api/v1/public/partners.csv",
            "/api/v1/public/partners.geojson",
            "/api/v1/public/partners/{code}",
            "/api/v1/public/scorecards",
            "/api/v1/public/scorecards.csv",
            "/api/v1/public/scorecards/{id}",
            "/api/v1/public/sectors");

    @Test
    void is_open_on_purpose_and_nothing_else_is() {
        assertThat(OPEN).extracting(Endpoint::path).containsExactlyInAnyOrderElementsOf(ON_PURPOSE);
        assertThat(OPEN).extracting(Endpoint::method).containsOnly("GET");
        assertThat(OPEN).allSatisfy(endpoint -> {
            assertThat(endpoint.permissions()).isEmpty();
            assertThat(endpoint.roles()).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> is_the_same_for_everybody_and_may_be_kept() {
        var forged = ForgedTokens.of(SUITE, new KeycloakAdmin(SUITE));
        return Attack.onEach(OPEN.stream().filter(each -> !each.hasParameters()), endpoint -> {
            var nobody = asked(endpoint, null);

            assertThat(nobody.statusCode()).as(endpoint.toString()).isIn(200, 404);
            assertThat(nobody.headers().hasHeaderWithName("Set-Cookie")).isFalse();
            if (nobody.statusCode() == 200) {
                assertThat(nobody.header("Cache-Control")).startsWith("public");
                assertThat(nobody.header("ETag")).isNotNull();
                assertThat(nobody.header("Last-Modified")).isNotNull();
                assertThat(nobody.headers().getValues("Vary")).noneMatch(vary -> vary.contains("Authorization"));
            }
            USERS.values()
                    .forEach(user -> assertThat(withoutTrace(asked(endpoint, SUITE.token(user))))
                            .as("%s as %s", endpoint, user)
                            .isEqualTo(withoutTrace(nobody)));
            forged.forEach((kind, token) -> {
                var answer = asked(endpoint, token);
                if (answer.statusCode() != 401) { // a bad token may be refused; it must not open anything
                    assertThat(withoutTrace(answer))
                            .as("%s with %s", endpoint, kind)
                            .isEqualTo(withoutTrace(nobody));
                }
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> tells_nothing_of_what_nobody_marked() {
        var hidden = Hidden.things();
        return Attack.onEach(OPEN.stream().filter(each -> !each.hasParameters()), endpoint -> {
            for (var query : List.of("", "?q=" + Hidden.MARK, "?limit=200&total=true")) {
                var answer = given().baseUri(SUITE.gateway()).get(endpoint.pathAtTheGateway() + query);

                assertThat(answer.asString())
                        .as(endpoint + query)
                        .doesNotContain(Hidden.MARK + "(")
                        .doesNotContain("pl-zqxjkv")
                        .doesNotContain(hidden.values());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> finds_nothing_by_guessing() {
        var guesses = List.of("pl-zqxjkv", Hidden.things().get("scorecards"), "0", "null", "%27%20or%20true--");
        return Attack.onEach(OPEN.stream().filter(Endpoint::hasParameters), endpoint -> {
            for (var guess : guesses) {
                var answer = given().baseUri(SUITE.gateway())
                        .urlEncodingEnabled(false)
                        .get(endpoint.filled(guess));

                Attack.isRefused(answer, endpoint + " with " + guess);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> takes_nothing() {
        return Attack.onEach(OPEN.stream(), endpoint -> {
            for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                for (var base : List.of(SUITE.gateway(), "http://localhost:" + SUITE.port(part(endpoint)))) {
                    var answer = given().baseUri(base)
                            .urlEncodingEnabled(false)
                            .contentType("application/json")
                            .body("{}")
                            .request(method, endpoint.guessed());

                    Attack.isRefused(answer, method + " " + endpoint);
                }
            }
        });
    }

    private static Response asked(Endpoint endpoint, String token) {
        var request = given().baseUri(SUITE.gateway());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.get(endpoint.pathAtTheGateway());
    }

    private static String withoutTrace(Response answer) {
        return answer.asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static String part(Endpoint endpoint) {
        return endpoint.service().replace("-service", "").toUpperCase(java.util.Locale.ROOT);
    }
}
