package id.jembatan.suite.attack;

import static id.jembatan.suite.attack.Attack.ENDPOINTS;
import static id.jembatan.suite.attack.Attack.SUITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Ids that somebody made up, in every place that takes one.
class GuessAttackTest {

    private static final List<String> GUESSES = List.of(
            "00000000-0000-0000-0000-000000000000",
            "019aa000-0000-7000-8000-00000000dead",
            "0",
            "-1",
            "null",
            "me",
            "*",
            "%27%20or%20true--",
            "%24%7Bjndi%3Aldap%3A%2F%2Flocalhost%2Fa%7D",
            "%F0%9F%8C%89",
            "x".repeat(2_000));

    /// What the system itself has of these, such as a language or a code, is no secret: it is read by its own name.
    @TestFactory
    Stream<DynamicTest> finds_nothing_by_guessing() {
        return Attack.onEach(ENDPOINTS.stream().filter(Endpoint::isRead).filter(Endpoint::hasParameters), endpoint -> {
            for (var guess : GUESSES) {
                var answer = Attack.send(SUITE.as("auditor"), endpoint, endpoint.filled(guess));

                Attack.isRefused(answer, endpoint + " with " + guess);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> obeys_no_header_that_speaks_for_somebody_else() {
        var lists = ENDPOINTS.stream().filter(Endpoint::isRead).filter(each -> !each.hasParameters());
        return Attack.onEach(lists, endpoint -> {
            var answer = Attack.send(
                    SUITE.anonymous()
                            .header("X-Forwarded-User", "admin")
                            .header("X-Remote-User", "admin")
                            .header("X-Original-URL", "/")
                            .header("X-Rewrite-URL", "/")
                            .header("X-HTTP-Method-Override", "DELETE")
                            .header("X-Forwarded-For", "127.0.0.1")
                            .header("Forwarded", "for=127.0.0.1;host=localhost;proto=https")
                            .header("Cookie", "q_session=x; q_session_chunk_1=y"),
                    endpoint,
                    endpoint.pathAtTheGateway());

            assertThat(answer.statusCode())
                    .as("%s: %s", endpoint, Attack.shortened(answer))
                    .isEqualTo(401);
        });
    }
}
