package id.jembatan.gateway.desk;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.gateway.Browser;
import id.jembatan.gateway.Neighbour;
import id.jembatan.gateway.Neighbours;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of daily work, with a partners-service that says what the test says; the real one is walked through by
/// the suite.
@QuarkusTest
@QuarkusTestResource(Floor.class)
@QuarkusTestResource(Neighbours.class)
class DeskPagesTest {

    private static final String ID = "0197a5c0-0000-7000-8000-000000000011";
    private static final String ANKARA = "0197a5c0-0000-7000-8000-000000000012";
    private static final String API = "/api/v1/";
    private static final String PARTNER =
            "{\"id\": \"" + ANKARA + "\", \"code\": \"tr-ankara\", \"name\": \"Ankara\", \"country\": \"TR\"}";

    @TestHTTPResource("/")
    URI gateway;

    private final Map<String, String> says = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private Neighbour partners;
    private Browser browser;
    private int refuses;

    @BeforeEach
    void open() {
        browser = new Browser(gateway);
        partners = Neighbour.at("partners", this::answer);
        says.put(API + "partners", "{\"items\": [" + PARTNER + "]}");
        says.put(API + "sectors", "{\"items\": [{\"code\": \"WAT-DRINK\", \"name\": \"Air minum\"}]}");
        says.put(API + "missions", "{\"items\": [{\"code\": \"kbri-ankara\", \"name\": \"KBRI Ankara\"}]}");
        says.put(API + "engagement-kinds", """
                {"items": [{"code": "meeting", "name": "Pertemuan", "directed": false, "cohorts": false, "companies": false,
                  "stages": [{"code": "held", "name": "Terlaksana", "happened": true}]}]}""");
        says.put(API + "engagements", "{\"items\": [" + engagement("Bicara air") + "], \"total\": 1}");
        says.put(API + "engagements/" + ID, engagement("Bicara <air>"));
        says.put(
                API + "engagements/" + ID + "/next",
                "{\"stage\": \"held\", \"stageName\": \"Terlaksana\", \"moves\": []}");
    }

    @AfterEach
    void close() {
        partners.close();
    }

    private static String engagement(String subject) {
        return """
                {"id": "%s", "kind": "meeting", "stage": "held", "happened": true, "partners": [{"partner": %s}],
                 "subject": "%s", "language": "id", "translations": [], "from": {"year": 2026, "month": 11, "day": 20},
                 "sectors": [], "participants": [], "audience": "missions", "keeper": "mission:kbri-ankara",
                 "confidential": false, "warnings": [], "actions": ["update", "move", "promise"],
                 "parts": {"moves": [], "commitments": [], "followUps": [], "leads": [], "cohorts": [], "parts": []}}""".formatted(ID, PARTNER, subject);
    }

    private void answer(HttpServerRequest request) {
        asked.add(request.method() + " " + request.path());
        if (request.method().name().equals("POST")) {
            request.bodyHandler(body -> {
                sent.add(request.getHeader("Idempotency-Key") + " " + body);
                if (refuses == 0) {
                    request.response()
                            .setStatusCode(201)
                            .putHeader("Content-Type", "application/json")
                            .end(engagement("Bicara air"));
                } else {
                    request.response()
                            .setStatusCode(refuses)
                            .putHeader("Content-Type", "application/problem+json")
                            .end("""
                                    {"status": 422, "title": "Belum tepat", "detail": "Ada yang belum tepat.", "code": "invalid",
                                     "errors": [{"pointer": "/from", "code": "x", "detail": "Tanggalnya keliru."}]}""");
                }
            });
            return;
        }
        var body = says.get(request.path());
        if (request.path().equals(API + "calendar.ics")) {
            // As strict as the service: it has a calendar, and nothing else.
            var known = "true-secret".equals(request.getHeader("X-Calendar-Token"))
                    && request.getHeader("Accept").contains("text/calendar");
            request.response()
                    .setStatusCode(known ? 200 : 401)
                    .putHeader("Content-Type", known ? "text/calendar" : "application/problem+json")
                    .end(known ? "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" : "{}");
        } else if (body == null) {
            request.response()
                    .setStatusCode(404)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"status\": 404, \"title\": \"Tidak ditemukan\", \"detail\": \"Tidak ada.\"}");
        } else {
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("ETag", "\"7\"")
                    .end(body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engagements", "/engagements/new", "/engagements/" + ID, "/engagements/" + ID + "/edit"})
    void the_pages_are_there_in_every_language_and_escape_what_people_wrote(String path) {
        for (var language : List.of("id", "en", "tr")) {
            var visitor = new Browser(gateway);
            visitor.post("/language", Map.of("language", language, "to", "/"));

            var page = visitor.openAs("kbri-ankara", path);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains("<html lang=\"" + language + "\"", "</html>")
                    .doesNotContain("NOT_FOUND", "{desk:", "{engage:", "style=\"", "onclick=", "<air>")
                    .containsOnlyOnce("<h1");
        }
    }

    @Test
    void six_fields_make_an_engagement_and_the_key_makes_it_once() {
        browser.openAs("kbri-ankara", "/engagements/new");

        var page = browser.post(
                "/engagements",
                Map.of(
                        "once",
                        "key-1",
                        "kind",
                        "meeting",
                        "partner",
                        ANKARA,
                        "from",
                        "2026-11-20",
                        "subject",
                        "Bicara air",
                        "nextStep",
                        "Kirim daftar",
                        "nextStepSide",
                        "ours",
                        "nextStepDue",
                        "2026-12-01",
                        "language",
                        "id"));

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).endsWith("/engagements/" + ID + "?done=recorded");
        assertThat(sent).hasSize(1).first().asString().startsWith("key-1 ");
        assertThatJson(sent.getFirst().substring("key-1 ".length())).isEqualTo("""
                {"kind": "meeting", "partners": [{"partner": "%s"}], "from": {"year": 2026, "month": 11, "day": 20},
                 "subject": "Bicara air", "language": "id", "confidential": false,
                 "nextStep": {"text": "Kirim daftar", "side": "ours", "dueOn": "2026-12-01"}}""".formatted(ANKARA));
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_says_beside_the_field_what_is_wrong() {
        browser.openAs("kbri-ankara", "/engagements/new");
        refuses = 422;

        var page = browser.post(
                "/engagements",
                Map.of(
                        "once",
                        "key-2",
                        "kind",
                        "meeting",
                        "partner",
                        ANKARA,
                        "subject",
                        "Bicara <air>",
                        "from",
                        "2026-13-40"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "role=\"alert\"", "id=\"from-fault\"", "Tanggalnya keliru.", "Bicara &lt;air&gt;", "2026-13-40")
                .contains("value=\"" + ANKARA + "\" selected")
                .doesNotContain("value=\"key-2\"");
    }

    @Test
    void home_shows_what_waits_and_leaves_out_what_does_not() {
        says.put(API + "requests", """
                {"items": [{"id": "%s", "kind": "verbal_note", "title": "Nota kunjungan", "mission": "kbri-ankara",
                  "due": {"on": "2026-12-02"}, "overdue": true, "priority": "normal", "state": "asked", "keeper": "bureau",
                  "askedAt": "2026-11-22T03:00:00Z", "actions": ["accept"]}]}""".formatted(ID));

        var page = browser.openAs("kbri-ankara", "/home");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Permintaan kepada Anda", "Nota kunjungan", "Lewat tenggat", "2 Desember 2026", "id=\"log\"")
                .doesNotContain("Komitmen di meja Anda");
    }

    @Test
    void an_officer_of_a_partner_is_offered_nothing_that_he_may_not_do() {
        var page = browser.openAs("ankara", "/home");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("id=\"log\"", "/requests/new");
        assertThat(asked).noneMatch(each -> each.contains("/requests"));
    }

    @Test
    void a_calendar_program_needs_the_secret_and_nothing_else() {
        var read = given().baseUri(gateway.toString()).get("/calendar/feeds/true-secret.ics");
        var wrong = given().baseUri(gateway.toString()).get("/calendar/feeds/wrong.ics");

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.contentType()).startsWith("text/calendar");
        assertThat(read.header("Cache-Control")).contains("no-store");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(asked).noneMatch(each -> each.contains("secret"));
    }

    @Test
    void a_list_can_be_taken_away_with_its_filters() {
        says.put(API + "engagements.csv", "id,subject\n");
        browser.openAs("kbri-ankara", "/home");

        var file = browser.get("/downloads/engagements.csv?q=air");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("id,subject\n");
    }
}
