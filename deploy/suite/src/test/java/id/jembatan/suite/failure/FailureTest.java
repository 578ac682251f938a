package id.jembatan.suite.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import id.jembatan.suite.running.Eventually;
import id.jembatan.suite.running.Parts;
import id.jembatan.suite.running.TheSuite;
import id.jembatan.suite.walk.Rehearsal;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// deploy/docs/when-parts-are-down.md, proved: nothing is lost and nothing opens. Comes last, because it takes
/// the suite apart.
@Order(Integer.MAX_VALUE)
class FailureTest {

    private static final TheSuite SUITE = TheSuite.get();
    private static final String PROBLEM = "application/problem+json";
    private static final Duration LONG = Duration.ofSeconds(90);

    private static Parts parts;
    private static Rehearsal rehearsal;

    @BeforeAll
    static void take_over() {
        rehearsal = Rehearsal.open(SUITE, "Rehearsal of failures");
        parts = new Parts(SUITE);
    }

    @AfterAll
    static void put_away() {
        parts.close();
    }

    private static int statusFor(String user, String path) {
        return SUITE.as(user).get(path).statusCode();
    }

    private static void isDown(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType(PROBLEM)
                .header("Retry-After", notNullValue())
                .body("code", notNullValue());
    }

    /// Whoever had no right with everything up has none now: whatever is answered, it is no success.
    private static void nothingOpens() {
        for (var path :
                List.of("/api/v1/partners", rehearsal.path(), "/api/v1/goals", rehearsal.path() + "/documents")) {
            SUITE.anonymous().get(path).then().statusCode(401).contentType(PROBLEM);
            assertThat(SUITE.anonymous().auth().oauth2("forged").get(path).statusCode())
                    .isIn(401, 503);
        }
        for (var path : List.of(rehearsal.path(), rehearsal.path() + "/documents")) {
            assertThat(statusFor("kbri-kl", path)).as(path).isIn(404, 503);
        }
        assertThat(SUITE.as("auditor")
                        .contentType(ContentType.JSON)
                        .body("{\"kind\": \"sister_city\", \"title\": \"must not be\"}")
                        .post("/api/v1/agreements")
                        .statusCode())
                .isIn(403, 503);
    }

    @Test
    @Order(1)
    void a_service_that_is_away_leaves_the_others_at_work_and_hears_later_what_it_missed() {
        parts.kill("KPI");

        isDown(SUITE.as("biro").get("/api/v1/goals"));
        assertThat(statusFor("biro", "/api/v1/partners")).isEqualTo(200);
        assertThat(statusFor("biro", rehearsal.path())).isEqualTo(200);
        nothingOpens();

        parts.kill("AGREEMENTS");
        isDown(SUITE.as("biro").get(rehearsal.path()));
        rename("Ankara (while others slept)");
        parts.startService("AGREEMENTS", "agreements-service");
        parts.startService("KPI", "kpi-service");

        try {
            Eventually.holds("the name was heard of", LONG, () -> {
                var answer = SUITE.as("biro").get(rehearsal.path());
                return answer.statusCode() == 200
                        && answer.jsonPath().getString("partners[0].name").equals("Ankara (while others slept)");
            });
        } finally {
            rename("Ankara");
        }
        Eventually.holds("goals are back", LONG, () -> statusFor("biro", "/api/v1/goals") == 200);
    }

    private static void rename(String name) {
        String ankara = SUITE.as("biro")
                .get("/api/v1/partners?country=TR&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.code == 'tr-ankara' }.id");
        SUITE.as("biro")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"%s\", \"reason\": \"rehearsal, made up\"}".formatted(name))
                .post("/api/v1/partners/" + ankara + "/names")
                .then()
                .statusCode(201);
    }

    @Test
    @Order(2)
    void a_service_killed_in_the_middle_of_writing_has_each_case_once_after_a_repeat() throws InterruptedException {
        var titles =
                IntStream.range(0, 12).mapToObj(n -> "Rehearsal of a kill " + n).toList();
        var killer = Thread.ofVirtual().unstarted(() -> parts.kill("AGREEMENTS"));

        for (int n = 0; n < titles.size(); n++) {
            if (n == 5) {
                killer.start();
            }
            open(titles.get(n)); // some of these get 201, some 503, and one perhaps a lost connection
        }
        killer.join();
        parts.startService("AGREEMENTS", "agreements-service");

        var ids = new HashSet<String>();
        for (var title : titles) {
            Eventually.holds("a repeat is answered", LONG, () -> open(title).statusCode() == 201);
            ids.add(open(title).path("id"));
        }
        assertThat(ids).hasSameSizeAs(titles);
        List<String> stored = SUITE.as("biro")
                .queryParam("q", "Rehearsal of a kill")
                .queryParam("limit", 200)
                .get("/api/v1/agreements")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.title.startsWith('Rehearsal of a kill') }.id");
        assertThat(stored).hasSameSizeAs(titles);
        assertThat(Set.copyOf(stored)).isEqualTo(ids);
    }

    private static Response open(String title) {
        return SUITE.as("biro")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", title.replace(' ', '-'))
                .queryParam("confirm", true)
                .body("""
                        {"kind": "sister_city", "title": "%s", "origin": "own_region",
                         "partners": [{"code": "tr-ankara"}], "sectors": ["WAT-DRINK"],
                         "source": "rehearsal, made up for a test"}""".formatted(title))
                .post("/api/v1/agreements");
    }

    @Test
    @Order(3)
    void without_postgresql_nothing_is_half_stored_and_everything_is_there_again() {
        var cases = count("/api/v1/agreements");
        var partners = count("/api/v1/partners");
        parts.stopPostgres();

        isDown(SUITE.as("biro").get("/api/v1/partners"));
        isDown(SUITE.as("biro").get(rehearsal.path()));
        isDown(SUITE.as("biro").get("/api/v1/goals"));
        isDown(SUITE.as("biro")
                .contentType(ContentType.JSON)
                .body("{\"kind\": \"city\", \"name\": \"Rehearsal City\", \"country\": \"TR\"}")
                .post("/api/v1/partners"));
        nothingOpens();

        parts.startPostgres();
        Eventually.holds("the partners are back", LONG, () -> statusFor("auditor", "/api/v1/partners") == 200);
        Eventually.holds("the case is back", LONG, () -> statusFor("auditor", rehearsal.path()) == 200);
        Eventually.holds("the goals are back", LONG, () -> statusFor("auditor", "/api/v1/goals") == 200);
        assertThat(count("/api/v1/agreements")).isEqualTo(cases);
        assertThat(count("/api/v1/partners")).isEqualTo(partners);
    }

    private static int count(String path) {
        return SUITE.as("auditor")
                .get(path + "?limit=1&total=true")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    @Test
    @Order(4)
    void without_keycloak_a_remembered_token_goes_on_for_a_minute_and_nobody_gets_more() {
        for (var user : List.of("biro", "kbri-ankara", "kbri-kl", "auditor")) {
            SUITE.signInAnew(user); // while they can still be had
        }
        assertThat(statusFor("biro", rehearsal.path())).isEqualTo(200);
        parts.kill("KEYCLOAK");

        assertThat(statusFor("biro", rehearsal.path())).isEqualTo(200);
        nothingOpens();
        SUITE.anonymous().get("/").then().statusCode(200);
        SUITE.anonymous().redirects().follow(false).get("/partners").then().statusCode(503);

        Eventually.holds(
                "a permission that cannot be asked for again is no permission",
                LONG,
                () -> statusFor("biro", rehearsal.path()) == 503);
        nothingOpens();

        parts.startKeycloak();
        Eventually.holds("the case is back", LONG, () -> statusFor("biro", rehearsal.path()) == 200);
        SUITE.as("biro").get("/api/v1/partners?limit=200").then().body("items.code", hasItem(equalTo("tr-ankara")));
    }
}
