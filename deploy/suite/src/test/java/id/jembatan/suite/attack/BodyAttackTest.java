package id.jembatan.suite.attack;

import static id.jembatan.suite.attack.Attack.ENDPOINTS;
import static id.jembatan.suite.attack.Attack.SUITE;
import static id.jembatan.suite.attack.Attack.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every operation that takes JSON, with bodies that nobody should take, from somebody who may use it.
class BodyAttackTest {

    private static final Map<String, String> BODIES = Map.of(
            "nothing", "",
            "no JSON", "{\"name\": ",
            "a list", "[]",
            "a text", "\"text\"",
            "null", "null",
            "deep", "[".repeat(20_000) + "]".repeat(20_000),
            "deep objects", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
            "fields that are not the caller's", """
                    {"id": "019aa000-0000-7000-8000-000000000001", "version": 99, "createdBy": "somebody else",
                     "roles": ["administrator"], "reporter": "somebody else", "__proto__": {"admin": true}}""",
            "a number beyond all", "{\"value\": 1e400}",
            "a NUL", "{\"name\": \"a\\u0000b\"}");

    @TestFactory
    Stream<DynamicTest> takes_nothing_that_it_does_not_know() {
        return Attack.onEach(
                ENDPOINTS.stream().filter(Endpoint::takesJson),
                endpoint -> BODIES.forEach((kind, body) -> {
                    var answer = Attack.send(
                            SUITE.as(user(endpoint))
                                    .header("Content-Type", endpoint.jsonType())
                                    .header("If-Match", "\"0\"")
                                    .body(body),
                            endpoint,
                            endpoint.guessed());

                    Attack.isRefused(answer, endpoint + " with " + kind);
                }));
    }

    @TestFactory
    Stream<DynamicTest> takes_no_other_format_for_json() {
        return Attack.onEach(ENDPOINTS.stream().filter(Endpoint::takesJson), endpoint -> {
            for (var type : List.of("text/xml", "text/plain")) {
                var answer = Attack.send(
                        SUITE.as(user(endpoint)).header("Content-Type", type).body("<a/>"),
                        endpoint,
                        endpoint.guessed());

                assertThat(answer.statusCode())
                        .as("%s with %s: %s", endpoint, type, Attack.shortened(answer))
                        .isEqualTo(415);
                Attack.isAProblem(answer, type);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> takes_no_body_without_end() {
        var long_ = "{\"name\": \"" + "x".repeat(6 * 1024 * 1024) + "\"}";
        return Attack.onEach(
                ENDPOINTS.stream()
                        .filter(Endpoint::takesJson)
                        .filter(each -> !each.path().endsWith("imports")),
                endpoint -> {
                    var answer = Attack.send(
                            SUITE.as(user(endpoint))
                                    .header("Content-Type", endpoint.jsonType())
                                    .body(long_),
                            endpoint,
                            endpoint.guessed());

                    assertThat(answer.statusCode())
                            .as("%s: %s", endpoint, Attack.shortened(answer))
                            .isEqualTo(413);
                    Attack.isAProblem(answer, endpoint.toString());
                });
    }

    /// Somebody who may do it, if the body were right.
    private static String user(Endpoint endpoint) {
        return USERS.entrySet().stream()
                .filter(each -> RoleAttackTest.mayDo(each.getKey(), endpoint))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(endpoint + " is nobody's"));
    }
}
