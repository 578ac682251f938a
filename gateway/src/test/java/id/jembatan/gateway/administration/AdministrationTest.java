package id.jembatan.gateway.administration;

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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of administration with the answers of services that stand in for the real ones.
@QuarkusTest
@QuarkusTestResource(Floor.class)
@QuarkusTestResource(Neighbours.class)
class AdministrationTest {

    private static final String RUN = "0197a5c0-0000-7000-8000-000000000011";
    private static final String REFUSED = """
            {"status": 422, "title": "Isian tidak sah", "detail": "Satu isian perlu diperbaiki.", "code": "invalid",
             "errors": [{"pointer": "/reason", "code": "blank", "detail": "Alasan harus diisi."}]}""";

    @TestHTTPResource("/")
    URI gateway;

    /// What the services answer, by method and path.
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private List<Neighbour> neighbours;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(gateway);
        neighbours = List.of("partners", "agreements", "kpi").stream()
                .map(name -> Neighbour.at(name, request -> answer(name, request)))
                .toList();
        answers.put("GET /api/v1/imports", "{\"items\": [%s]}".formatted(run("done", "\"actions\": [\"reverse\"]")));
        answers.put("GET /api/v1/imports/" + RUN, run("done", "\"actions\": [\"reverse\"]"));
        answers.put("GET /api/v1/imports/" + RUN + "/findings", """
                {"items": [{"row": 3, "column": "country", "code": "unknown-country",
                            "detail": "Negara tidak dikenal: XX", "severity": "error"}]}""");
        answers.put("GET /api/v1/agreements/imports", "{\"items\": []}");
        answers.put("GET /api/v1/audit", """
                {"items": [{"id": "%s", "at": "2026-11-20T03:00:00Z", "actor": "a-1", "actorName": "Rehearsal officer",
                  "roles": ["bureau-officer"], "action": "rename", "resource": "partner", "resourceId": "%s",
                  "before": {"name": "Old", "kind": "city"}, "after": {"name": "<b>New</b>", "kind": "city"},
                  "chainNo": 7, "hash": "%s"}], "next": "more"}""".formatted(RUN, RUN, "ab".repeat(32)));
        answers.put(
                "GET /api/v1/audit/seal",
                "{\"chainNo\": 7, \"hash\": \"%s\", \"at\": \"2026-11-20T03:00:01Z\"}".formatted("ab".repeat(32)));
        answers.put("GET /api/v1/events/parked", "{\"items\": []}");
        answers.put("GET /api/v1/mails", "{\"items\": []}");
        answers.put("GET /api/v1/calendars", """
                {"items": [{"calendar": "*", "validFrom": "1900-01-01", "weekend": ["SATURDAY", "SUNDAY"],
                            "collectiveLeaveOff": true, "source": "Rehearsal"},
                           {"calendar": "ID", "validFrom": "1900-01-01", "weekend": ["SATURDAY", "SUNDAY"],
                            "collectiveLeaveOff": true}]}""");
        answers.put("GET /api/v1/holidays", """
                {"items": [{"calendar": "ID", "day": "2026-08-17", "name": "Hari Kemerdekaan", "dayOff": true,
                            "kind": "PUBLIC", "computed": true}]}""");
        answers.put("GET /api/v1/dormancy-rules", """
                {"items": [{"id": "%s", "quietMonths": 12, "dormantMonths": 24, "validFrom": "2026-01-01",
                            "source": "Rehearsal", "recordedBy": "kepala", "inForce": true}]}""".formatted(RUN));
        answers.put("GET /api/v1/partnership-kinds", "{\"items\": []}");
        answers.put("GET /api/v1/parameters", "{\"items\": []}");
        answers.put("GET /api/v1/process-figures", """
                {"items": [{"code": "P02", "label": "Lama proses", "parameters": [
                   {"name": "days", "value": "90", "validFrom": "2026-01-01", "source": "Rehearsal"}]}]}""");
        answers.put("GET /api/v1/indicators", """
                {"items": [{"code": "OP1", "label": "Peringkat", "unit": "rank", "level": "OUTCOME", "direction": "LOWER"}]}""");
        answers.put("GET /api/v1/indicators/OP1", """
                {"code": "OP1", "label": "Peringkat", "unit": "rank", "level": "OUTCOME", "direction": "LOWER"}""");
        answers.put("GET /api/v1/indicators/OP1/thresholds", """
                {"items": [{"number": 2, "validFrom": "2026-01-01", "reason": "Rehearsal",
                            "bands": [{"code": "behind"}, {"code": "on-track", "from": "60"}]}]}""");
    }

    @AfterEach
    void close() {
        neighbours.forEach(Neighbour::close);
    }

    private static String run(String state, String more) {
        return """
                {"id": "%s", "kind": "partners", "state": "%s", "fileName": "mitra.csv", "at": "2026-11-20T03:00:00Z",
                 "by": "kepala", "bytes": 2048, "rows": "good", "counts": {"rows": 3, "created": 2, "changed": 0, "unchanged": 0, "refused": 1}, %s}""".formatted(RUN, state, more);
    }

    private void answer(String service, HttpServerRequest request) {
        request.bodyHandler(body -> {
            var asked = request.method() + " " + request.path();
            if (!request.method().name().equals("GET")) {
                sent.add(service + " " + request.method() + " " + request.uri() + " "
                        + request.getHeader("Content-Type") + " " + body);
            }
            var answer = answers.get(asked);
            if (answer == null) {
                request.response()
                        .setStatusCode(404)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"status\":404,\"title\":\"Tidak ditemukan\",\"code\":\"not-found\"}");
            } else {
                request.response()
                        .setStatusCode(answer.equals(REFUSED) ? 422 : 200)
                        .putHeader(
                                "Content-Type",
                                answer.equals(REFUSED) ? "application/problem+json" : "application/json")
                        .end(answer);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en", "tr"})
    void every_page_speaks_every_language(String language) {
        browser.openAs("kepala", "/home");
        browser.post("/language", Map.of("language", language, "to", "/home"));

        for (var path : List.of(
                "/administration",
                "/administration/imports",
                "/administration/imports/partners/" + RUN,
                "/administration/calendars",
                "/administration/rules",
                "/administration/rules/thresholds",
                "/administration/rules/thresholds/OP1",
                "/administration/journal",
                "/administration/events",
                "/administration/access")) {
            var page = browser.get(path);

            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).contains("<html lang=\"" + language + "\"", "<main");
            assertThat(page.body()).as(path).doesNotContain("admin:", "msg:", "NOT_FOUND");
        }
    }

    @Test
    void a_table_is_sent_as_it_is_and_its_report_read_on_a_page_of_its_own() {
        answers.put("POST /api/v1/partners/imports", "{\"id\": \"%s\", \"dryRun\": true, \"rows\": 3}".formatted(RUN));
        browser.openAs("kepala", "/home");

        var answer = browser.upload(
                "/administration/imports",
                Map.of("table", "partners", "do", "try", "rows", "good", "forms", ""),
                "mitra.csv",
                "name,country\nRehearsal,XX\n".getBytes(StandardCharsets.UTF_8));
        var page = browser.follow(answer);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(sent.getFirst())
                .startsWith("partners POST /api/v1/partners/imports?")
                .contains("dryRun=true", "rows=good", "fileName=mitra.csv", "text/csv", "Rehearsal,XX");
        assertThat(page.address().getPath()).isEqualTo("/administration/imports/partners/" + RUN);
        assertThat(page.body()).contains("mitra.csv", "Negara tidak dikenal: XX", "Baris ditolak");
    }

    @Test
    void figures_have_their_report_at_once() {
        answers.put("POST /api/v1/observations/imports", """
                {"dryRun": true, "rows": 2, "recorded": 1, "unchanged": 0, "empty": 0, "refused": 1, "findings": 1,
                 "errors": [{"row": 3, "column": "value", "code": "x", "detail": "Bukan angka", "severity": "error"}]}""");
        browser.openAs("kepala", "/home");

        var page = browser.upload(
                "/administration/imports",
                Map.of("table", "observations", "do", "try", "rows", "good", "forms", ""),
                "angka.csv",
                "indicator,value\n".getBytes(StandardCharsets.UTF_8));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Hasil uji: belum ada yang disimpan", "Bukan angka");
        assertThat(sent.getFirst())
                .startsWith("kpi POST /api/v1/observations/imports?")
                .doesNotContain("fileName");
    }

    @Test
    void undoing_without_a_reason_is_refused_beside_the_field() {
        answers.put("POST /api/v1/imports/" + RUN + "/reversals", REFUSED);
        browser.openAs("kepala", "/home");

        var page = browser.post("/administration/imports/partners/" + RUN + "/reversals", Map.of("reason", " "));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("Isian tidak sah", "id=\"reason-fault\"", "Alasan harus diisi.");
    }

    @Test
    void the_journal_tells_what_changed_and_escapes_it() {
        var page = browser.openAs("auditor", "/administration/journal?service=partners");

        assertThat(page.body())
                .contains("Rehearsal officer", "<code>name</code>", "Old", "&lt;b&gt;New&lt;/b&gt;", "id=\"next-page\"")
                .doesNotContain("<b>New</b>", "<code>kind</code>");
    }

    @Test
    void a_chain_that_is_broken_is_said_loudly() {
        answers.put(
                "GET /api/v1/audit/verification",
                "{\"entries\": 3, \"brokenAt\": 4, \"reason\": \"The entry is missing\"}");

        var page = browser.openAs("auditor", "/administration/journal?service=partners&check=true");

        assertThat(page.body()).contains("role=\"alert\"", "Rantai putus pada entri 4");
    }

    @Test
    void a_decree_about_a_day_is_sent_with_its_calendar() {
        answers.put("POST /api/v1/holidays", """
                {"calendar": "ID", "day": "2026-12-24", "name": "Rehearsal", "dayOff": true, "kind": "COLLECTIVE_LEAVE",
                 "computed": false}""");
        browser.openAs("admin", "/home");

        var answer = browser.post(
                "/administration/calendars/days",
                Map.of(
                        "calendar",
                        "ID",
                        "day",
                        "2026-12-24",
                        "dayOff",
                        "true",
                        "kind",
                        "COLLECTIVE_LEAVE",
                        "name",
                        "Rehearsal",
                        "source",
                        ""));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("calendar=ID", "year=2026", "done=decreed");
        assertThat(sent.getFirst())
                .contains("\"day\":\"2026-12-24\"", "\"dayOff\":true", "\"kind\":\"COLLECTIVE_LEAVE\"")
                .doesNotContain("source");
    }

    @Test
    void thresholds_are_sent_in_their_order() {
        answers.put(
                "POST /api/v1/indicators/OP1/thresholds",
                "{\"number\": 3, \"validFrom\": \"2027-01-01\", \"bands\": []}");
        browser.openAs("kepala", "/home");

        var form = browser.get("/administration/rules/thresholds/OP1");
        var answer = browser.post(
                "/administration/rules/thresholds/OP1",
                Map.of(
                        "bands.0.code",
                        "behind",
                        "bands.0.from",
                        "",
                        "bands.1.code",
                        "on-track",
                        "bands.1.from",
                        "70",
                        "validFrom",
                        "2027-01-01",
                        "reason",
                        "Rehearsal"));

        assertThat(form.body()).contains("value=\"behind\"", "value=\"60\"");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(sent.getFirst())
                .contains("\"bands\":[{\"code\":\"behind\"},", "\"from\":\"70\"", "\"validFrom\":\"2027-01-01\"");
    }

    @Test
    void whoever_may_not_administer_is_told_so() {
        browser.openAs("biro", "/home");

        var page = browser.get("/administration");

        assertThat(page.status()).isEqualTo(403);
        assertThat(browser.get("/home").body()).doesNotContain("href=\"/administration\"");
    }

    @Test
    void a_stopped_service_takes_its_block_away_and_not_the_page() {
        browser.openAs("auditor", "/home");
        neighbours.getLast().close();

        var page = browser.get("/administration/events");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Bagian ini sedang tidak dapat dimuat: Sasaran dan capaian");
    }
}
