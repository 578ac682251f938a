package id.jembatan.suite.attack;

import static id.jembatan.suite.attack.Attack.ENDPOINTS;
import static id.jembatan.suite.attack.Attack.SUITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The right roles of another mission and of another partner, on every way to something that is not theirs to know of:
/// lists, counts, searches, exports, and everything below a thing's own address.
class RowsAttackTest {

    private static final List<String> ATTACKERS = List.of("kbri-ankara", "ankara");
    private static final Map<String, String> HIDDEN = Hidden.things();

    @TestFactory
    Stream<DynamicTest> no_list_count_search_or_export_tells_of_it() {
        return Attack.onEach(lists(), endpoint -> {
            for (var attacker : ATTACKERS) {
                for (var query : List.of("", "?q=" + Hidden.MARK, "?total=true&limit=1&q=" + Hidden.MARK)) {
                    var answer = Attack.send(SUITE.as(attacker), endpoint, endpoint.pathAtTheGateway() + query);

                    assertThat(answer.statusCode())
                            .as(endpoint.toString())
                            .isNotIn(401)
                            .isLessThan(500);
                    assertThat(text(answer))
                            .as("%s%s as %s", endpoint, query, attacker)
                            .doesNotContain(Hidden.MARK + "(")
                            .doesNotContain("pl-" + Hidden.MARK.toLowerCase(Locale.ROOT)) // the question is said again
                            .doesNotContain(HIDDEN.values());
                    if (query.contains("total")
                            && answer.statusCode() == 200
                            && answer.asString().contains("\"total\"")) {
                        assertThat(answer.<Integer>path("total"))
                                .as("%s counts", endpoint)
                                .isZero();
                    }
                }
            }
        });
    }

    /// What would stay hidden from everybody proves nothing.
    @Test
    void who_may_know_of_it_finds_it_in_these_lists() {
        var telling = new TreeSet<String>();

        lists().forEach(endpoint -> {
            for (var query : List.of("", "?q=" + Hidden.MARK, "?limit=200")) {
                var answer = Attack.send(SUITE.as("kepala"), endpoint, endpoint.pathAtTheGateway() + query);
                if (answer.statusCode() == 200 && text(answer).contains(Hidden.MARK)) {
                    telling.add(endpoint.path());
                }
            }
        });

        assertThat(telling)
                .contains(
                        "/api/v1/partners",
                        "/api/v1/partners.csv",
                        "/api/v1/partners.xlsx",
                        "/api/v1/partnerships",
                        "/api/v1/contacts",
                        "/api/v1/engagements",
                        "/api/v1/commitments",
                        "/api/v1/working-groups",
                        "/api/v1/requests",
                        "/api/v1/agreements",
                        "/api/v1/scorecards",
                        "/api/v1/observations")
                .hasSizeGreaterThan(15);
    }

    @TestFactory
    Stream<DynamicTest> nothing_below_its_address_is_there_for_them() {
        var below = ENDPOINTS.stream()
                .filter(Endpoint::isRead)
                .filter(Endpoint::hasParameters)
                .filter(each -> HIDDEN.containsKey(collection(each)))
                .toList();
        assertThat(below).hasSizeGreaterThan(40);
        return Attack.onEach(below.stream(), endpoint -> {
            for (var attacker : ATTACKERS) {
                var answer = Attack.send(SUITE.as(attacker), endpoint, addressed(endpoint));

                assertThat(answer.statusCode())
                        .as("%s as %s: %s", endpoint, attacker, Attack.shortened(answer))
                        .isIn(roleIsWrong(endpoint, attacker) ? Set.of(403) : Set.of(404));
                assertThat(answer.asString()).doesNotContain(Hidden.MARK);
            }
        });
    }

    /// Changes too: to whom it is not there it cannot be changed. A body that is wrong for anybody may be said first.
    @TestFactory
    Stream<DynamicTest> nothing_below_its_address_can_be_changed_by_them() {
        var below = ENDPOINTS.stream()
                .filter(each -> !each.isRead())
                .filter(Endpoint::hasParameters)
                .filter(each -> HIDDEN.containsKey(collection(each)))
                .toList();
        assertThat(below).hasSizeGreaterThan(40);
        return Attack.onEach(below.stream(), endpoint -> {
            for (var attacker : ATTACKERS) {
                var request = SUITE.as(attacker).header("If-Match", "\"0\"");
                if (endpoint.takesJson()) {
                    request.header("Content-Type", endpoint.jsonType()).body("{}");
                } else {
                    request.headers(endpoint.headers());
                }

                var answer = Attack.send(request, endpoint, addressed(endpoint));

                assertThat(answer.statusCode())
                        .as("%s as %s: %s", endpoint, attacker, Attack.shortened(answer))
                        .isIn(roleIsWrong(endpoint, attacker) ? Set.of(403) : Set.of(400, 404, 415, 422));
                assertThat(answer.asString()).doesNotContain(Hidden.MARK);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> no_export_holds_a_formula() {
        var exports = lists().filter(
                        each -> each.path().endsWith(".csv") || each.path().endsWith(".xlsx"));
        return Attack.onEach(exports, endpoint -> {
            var answer = Attack.send(SUITE.as("kepala"), endpoint, endpoint.pathAtTheGateway());
            var text = text(answer);

            if (answer.statusCode() == 200 && endpoint.path().endsWith(".csv")) {
                assertThat(text.lines()
                                .flatMap(line -> Stream.of(line.split(",")))
                                .filter(cell -> cell.matches("\"?[=+@\\t\\r].*")))
                        .as(endpoint.toString())
                        .isEmpty();
            } else if (answer.statusCode() == 200) {
                assertThat(text).as(endpoint.toString()).doesNotContain("<f>").doesNotContain("<f ");
            }
        });
    }

    private static Stream<Endpoint> lists() {
        return ENDPOINTS.stream().filter(Endpoint::isRead).filter(each -> !each.hasParameters());
    }

    private static String collection(Endpoint endpoint) {
        return endpoint.path().substring("/api/v1/".length()).replaceFirst("[/.].*", "");
    }

    /// The thing's own id first, the document's where a document is asked for, and for the rest ids of nobody.
    private static String addressed(Endpoint endpoint) {
        return endpoint.path()
                .replaceFirst("\\{[^}]+}", HIDDEN.get(collection(endpoint)))
                .replaceFirst("/documents/\\{[^}]+}", "/documents/" + HIDDEN.get("documents"))
                .replaceAll("\\{[^}]+}", "019aa000-0000-7000-8000-00000000dead");
    }

    private static boolean roleIsWrong(Endpoint endpoint, String attacker) {
        var role = attacker.equals("ankara") ? "partner-officer" : "mission-officer";
        return !RoleAttackTest.mayDo(role, endpoint);
    }

    /// What an answer says, whatever it is packed in.
    private static String text(Response answer) {
        var bytes = answer.asByteArray();
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        var texts = new ArrayList<String>();
        try {
            var file = Files.createTempFile("attack", ".zip");
            Files.write(file, bytes);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    texts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.join("\n", texts);
    }
}
