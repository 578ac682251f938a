package id.jembatan.gateway.result;

import static id.jembatan.gateway.result.KpiAnswers.ACTIVITY;
import static id.jembatan.gateway.result.KpiAnswers.CARD;
import static id.jembatan.gateway.result.KpiAnswers.FIGURE;
import static id.jembatan.gateway.result.KpiAnswers.FILE;
import static id.jembatan.gateway.result.KpiAnswers.GOAL;
import static id.jembatan.gateway.result.KpiAnswers.PROGRAMME;
import static id.jembatan.gateway.result.KpiAnswers.SERIES;
import static id.jembatan.gateway.result.KpiAnswers.USE;
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
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages on results with the answers of a service that stands in for the real one.
@QuarkusTest
@QuarkusTestResource(Floor.class)
@QuarkusTestResource(Neighbours.class)
class ResultPagesTest {

    private static final List<String> PAGES = List.of(
            "/results",
            "/results/due",
            "/results/queue?for=SETTLEMENT",
            "/results/upload",
            "/results/reports",
            "/scorecards?kind=GOAL",
            "/scorecards/" + CARD + "?asOf=2026-11-01",
            "/scorecards/" + CARD + "/indicators/new",
            "/scorecards/" + CARD + "/publications",
            "/measures/" + USE,
            "/measures/" + USE + "/observations/new?period=2026-07-01%2F2026-09-30",
            "/observations/" + FIGURE,
            "/goals",
            "/goals/" + GOAL,
            "/goals/new",
            "/goals/" + GOAL + "/edit",
            "/goals/unaligned",
            "/goals/contributions/new?kind=agreement&id=" + FILE,
            "/index-series/" + SERIES,
            "/programmes?late=true",
            "/programmes/" + PROGRAMME,
            "/programmes/new?goal=" + GOAL,
            "/programmes/loose-promises",
            "/programmes/" + PROGRAMME + "/activities/new",
            "/programmes/" + PROGRAMME + "/activities/" + ACTIVITY,
            "/process-figures",
            "/process-figures/P03?country=TR",
            "/iati");

    @TestHTTPResource("/")
    URI gateway;

    private final Map<String, String> answers = KpiAnswers.all();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private Neighbour kpi;
    private Browser browser;
    private String refusal = "";

    @BeforeEach
    void open() {
        browser = new Browser(gateway);
        kpi = Neighbour.at("kpi", this::answer);
    }

    @AfterEach
    void close() {
        kpi.close();
    }

    private void answer(HttpServerRequest request) {
        assertThat(request.getHeader("Authorization")).startsWith("Bearer ");
        if (!request.method().name().equals("GET")) {
            request.bodyHandler(body -> {
                sent.add(request.method() + " " + request.uri() + " " + body);
                request.response()
                        .setStatusCode(refusal.isEmpty() ? 201 : 422)
                        .putHeader("Content-Type", refusal.isEmpty() ? "application/json" : "application/problem+json")
                        .end(refusal.isEmpty() ? "{\"id\": \"" + FILE + "\"}" : refusal);
            });
            return;
        }
        asked.add(request.path());
        if (request.path().endsWith("/content")) {
            request.response()
                    .putHeader("Content-Type", "application/pdf")
                    .putHeader("Content-Disposition", "attachment; filename=\"laporan.pdf\"")
                    .end("the bytes");
            return;
        }
        var found = answers.get(request.path());
        request.response()
                .setStatusCode(found == null ? 404 : 200)
                .putHeader("Content-Type", found == null ? "application/problem+json" : "application/json")
                .putHeader("ETag", "\"7\"")
                .end(
                        found == null
                                ? "{\"status\": 404, \"title\": \"Tidak ditemukan\", \"code\": \"not-found\"}"
                                : found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en", "tr"})
    void every_page_is_there_in_every_language(String language) {
        browser.post("/language", Map.of("language", language, "to", "/"));
        browser.openAs("kepala", "/results");

        for (var path : PAGES) {
            var page = browser.get(path);

            assertThat(page.status()).as(path + page.body()).isEqualTo(200);
            assertThat(page.body())
                    .as(path)
                    .contains("<html lang=\"" + language + "\">", "</html>", "<h1")
                    .doesNotContain("NOT_FOUND", "{result:", "{measure:", "{plan:", "{msg:", "style=\"", "onclick=");
        }
    }

    @Test
    void one_comes_from_the_goal_down_to_the_bytes_of_the_evidence() {
        browser.openAs("auditor", "/goals");

        assertThat(browser.get("/goals").body()).contains("href=\"/goals/" + GOAL + "\"");
        assertThat(browser.get("/goals/" + GOAL).body()).contains("href=\"/measures/" + USE + "\"");
        assertThat(browser.get("/measures/" + USE).body()).contains("href=\"/observations/" + FIGURE + "\"");
        var evidence = "/results/files/evidence/" + FIGURE + "/" + FILE;
        assertThat(browser.get("/observations/" + FIGURE).body()).contains("href=\"" + evidence + "\"");
        var file = browser.get(evidence);
        assertThat(file.body()).isEqualTo("the bytes");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.answer().headers().getValues("Content-Security-Policy"))
                .anySatisfy(policy -> assertThat(policy).endsWith("sandbox"));
    }

    @Test
    void planned_reported_and_verified_figures_stand_apart_and_say_how_they_were_made() {
        var page = browser.openAs("biro", "/scorecards/" + CARD).body();

        assertThat(page)
                .contains("12,5 %", "(74 - 71) / (74 - 50) = 12.5 %", "Makin rendah makin baik")
                .contains("Capaian terverifikasi", "Belum ada angka", "belum diverifikasi", "Berisiko")
                .contains("1 dari 2 periode dilaporkan");
        assertThat(browser.get("/measures/" + USE).body())
                .contains("LOWER/NONE", "versi 2", "rencana baru", "role=\"img\"", "<s class=\"quiet\">55</s>");
    }

    @Test
    void a_true_zero_is_a_figure_and_no_blank_and_says_what_it_is_made_of() {
        browser.openAs("biro", "/scorecards/" + CARD);

        assertThat(browser.get("/measures/" + USE).body())
                .contains(
                        "<p class=\"big-figure mb-1\">0 %</p>", "<strong>0 peringkat</strong> (0 / 40)", "2024 – 2025");
    }

    @Test
    void what_the_role_may_not_do_is_not_offered() {
        answers.replaceAll((path, body) -> body.replaceAll("\"actions\": \\[[^]]*]", "\"actions\": []"));
        browser.openAs("auditor", "/results");

        assertThat(browser.get("/observations/" + FIGURE).body())
                .doesNotContain("verify-form", "correct-form", "statement-form", "evidence-form", "comment-form");
        assertThat(browser.get("/measures/" + USE).body()).doesNotContain("target-form", "lock-form", "baseline-form");
        assertThat(browser.get("/programmes/" + PROGRAMME).body()).doesNotContain("add-activity", "plan-form");
        assertThat(browser.get("/scorecards/" + CARD + "/publications").body()).doesNotContain("publish-form");
        assertThat(browser.get("/goals").body()).doesNotContain("new-goal");
    }

    @Test
    void a_figure_is_recorded_with_the_file_that_proves_it() {
        browser.openAs("biro", "/measures/" + USE);

        var answer = browser.upload(
                "/measures/" + USE + "/observations",
                Map.of(
                        "period", "2026-07-01/2026-09-30",
                        "state", "VALUE",
                        "value", "70,5",
                        "source", "laporan",
                        "status", "REPORTED",
                        "title", "Laporan triwulan",
                        "preparedBy", "dinas-sda, hukum"),
                "laporan.pdf",
                "%PDF".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/observations/" + FILE + "?done=recorded-with-file");
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst())
                .startsWith("POST /api/v1/observations ")
                .contains("\"value\":\"70.5\"", "\"from\":\"2026-07-01\"", "\"indicator\":\"" + USE + "\"")
                .contains("\"preparedBy\":[\"dinas-sda\",\"hukum\"]");
        assertThat(sent.getLast())
                .startsWith("POST /api/v1/observations/" + FILE + "/evidence ")
                .contains("Laporan triwulan", "%PDF");
    }

    @Test
    void a_number_that_can_be_read_in_two_ways_is_asked_about_and_nothing_typed_is_lost() {
        browser.openAs("biro", "/measures/" + USE);

        var page = browser.upload(
                "/measures/" + USE + "/observations",
                Map.of("year", "2026", "part", "Q3", "value", "1.234", "source", "laporan kuartal"),
                "",
                new byte[0]);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("dua cara", "value=\"1.234\"", "value=\"laporan kuartal\"", "aria-invalid=\"true\"");
        assertThat(sent).isEmpty();
    }

    @Test
    void what_the_service_refuses_stands_beside_its_field() {
        refusal = """
                {"status": 422, "code": "invalid", "title": "Belum dapat disimpan", "detail": "Periksa isian.",
                 "errors": [{"pointer": "/reason", "code": "reason-missing", "detail": "Revisi memerlukan alasan."}]}""";
        browser.openAs("kepala", "/measures/" + USE);

        var page = browser.post(
                "/measures/" + USE + "/targets",
                Map.of("year", "2030", "value", "55", "source", "RPJMD", "reason", ""));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("Belum dapat disimpan", "Revisi memerlukan alasan.", "value=\"RPJMD\"");
        assertThat(sent).singleElement().asString().contains("\"period\":{\"year\":2030}", "\"value\":\"55\"");
    }

    @Test
    void a_second_person_decides_and_a_partner_disputes() {
        browser.openAs("kepala", "/results");

        var decided =
                browser.post("/observations/" + FIGURE + "/verifications", Map.of("decision", "VERIFIED", "note", ""));
        var disputed = browser.post(
                "/observations/" + FIGURE + "/statements",
                Map.of("decision", "DISPUTED", "value", "70", "note", "satu orang datang tahun lalu"));

        assertThat(decided.status()).isEqualTo(303);
        assertThat(disputed.status()).isEqualTo(303);
        assertThat(sent.getFirst()).endsWith("/verifications {\"decision\":\"VERIFIED\"}");
        assertThat(sent.getLast()).contains("/statements ", "\"value\":\"70\"", "\"decision\":\"DISPUTED\"");
    }

    @Test
    void an_activity_changes_with_the_state_it_was_shown_in() {
        browser.openAs("biro", "/programmes/" + PROGRAMME);
        var form = browser.get("/programmes/" + PROGRAMME + "/activities/" + ACTIVITY);

        var saved = browser.post(
                "/programmes/" + PROGRAMME + "/activities/" + ACTIVITY,
                Map.of("tag", "\"7\"", "title.id", "Pelatihan", "planned.end", "30/6/2026", "actual.end", "2026-10"));

        assertThat(form.body()).contains("name=\"tag\" value=\"&quot;7&quot;\"", "value=\"2026-02-01\"");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(sent)
                .singleElement()
                .asString()
                .startsWith("PATCH ")
                .contains("\"end\":{\"year\":2026,\"month\":6,\"day\":30}", "\"end\":{\"year\":2026,\"month\":10}");
    }

    @Test
    void what_is_public_is_decided_line_by_line_and_can_be_taken_back() {
        browser.openAs("kepala", "/scorecards/" + CARD + "/publications");

        browser.post(
                "/scorecards/" + CARD + "/publications",
                Map.of(
                        "public",
                        "true",
                        "indicators",
                        USE,
                        "title.id",
                        "Judul",
                        "ACTUAL_START",
                        "2026-01-01",
                        "participants.0.name",
                        "Biro",
                        "participants.0.role",
                        "ACCOUNTABLE",
                        "status",
                        "IMPLEMENTATION"));
        browser.post("/scorecards/" + CARD + "/publications", Map.of("public", "false", "note", "salah"));

        assertThat(sent.getFirst())
                .contains("\"public\":true", "\"indicators\":[\"" + USE + "\"]", "\"title\":{\"id\":\"Judul\"}")
                .contains("\"kind\":\"ACTUAL_START\"", "\"day\":\"2026-01-01\"", "\"role\":\"ACCOUNTABLE\"");
        assertThat(sent.getLast())
                .contains("\"public\":false", "\"note\":\"salah\"")
                .doesNotContain("indicators");
    }

    @Test
    void a_scorecard_and_a_report_come_on_paper() {
        browser.openAs("kepala", "/results");

        for (var path :
                List.of("/scorecards/" + CARD + "/scorecard.pdf", "/results/reports/report.pdf?kind=half-year")) {
            var paper = browser.get(path);
            assertThat(paper.status()).as(path).isEqualTo(200);
            assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(paper.body()).startsWith("%PDF");
        }
    }

    @Test
    void a_page_costs_a_fixed_number_of_calls() {
        browser.openAs("kepala", "/results");
        var calls = Map.of(
                "/results",
                4,
                "/results/due",
                1,
                "/results/queue",
                1,
                "/scorecards/" + CARD,
                1,
                "/measures/" + USE,
                6,
                "/observations/" + FIGURE,
                6,
                "/goals",
                2,
                "/goals/" + GOAL,
                4,
                "/programmes/" + PROGRAMME,
                1,
                "/process-figures/P03",
                3);

        calls.forEach((path, count) -> {
            asked.clear();
            browser.get(path);
            assertThat(asked).as(path).hasSize(count);
        });
    }

    @Test
    void what_is_not_there_and_a_stopped_service_are_said_in_the_frame() {
        browser.openAs("biro", "/results");

        var unknown = browser.get("/measures/" + FILE);
        kpi.close();
        var down = browser.get("/results");
        kpi = Neighbour.at("kpi", this::answer);

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("<main", "Tidak ditemukan");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.body()).contains("<main");
    }
}
