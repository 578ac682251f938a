package id.jembatan.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.gateway.Browser;
import id.jembatan.gateway.Neighbour;
import id.jembatan.gateway.Neighbours;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page with the answers of services that stand in for the real ones; the real ones are walked through by the
/// suite.
@QuarkusTest
@QuarkusTestResource(Floor.class)
@QuarkusTestResource(Neighbours.class)
class PagesTest {

    private static final String CASE = "0197a5c0-0000-7000-8000-000000000001";
    private static final String TRACK = "0197a5c0-0000-7000-8000-000000000009";
    private static final String PARTNER = "0197a5c0-0000-7000-8000-000000000002";
    private static final String CARD = "0197a5c0-0000-7000-8000-000000000003";

    @TestHTTPResource("/")
    URI gateway;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private Neighbour partners;
    private Neighbour agreements;
    private Neighbour kpi;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(gateway);
        partners = Neighbour.at("partners", this::partners);
        agreements = Neighbour.at("agreements", this::agreements);
        kpi = Neighbour.at("kpi", this::kpi);
    }

    @AfterEach
    void close() {
        partners.close();
        agreements.close();
        kpi.close();
    }

    private void partners(HttpServerRequest request) {
        answer(
                request,
                Map.of(
                        "/api/v1/partners",
                        "partners",
                        "/api/v1/partners/" + PARTNER,
                        "partner",
                        "/api/v1/partners/" + PARTNER + "/ties",
                        "partner-ties",
                        "/api/v1/partnership-stages",
                        "partnership-stages",
                        "/api/v1/partnership-kinds",
                        "partnership-kinds",
                        "/api/v1/sectors",
                        "sectors"));
    }

    private void agreements(HttpServerRequest request) {
        if (request.method().name().equals("POST") && request.path().endsWith("/moves")) {
            asked.add(request.method() + " " + request.uri());
            request.bodyHandler(body -> {
                sent.add(body.toString());
                request.response()
                        .setStatusCode(409)
                        .putHeader("Content-Type", "application/problem+json")
                        .end(fixture("refused"));
            });
            return;
        }
        var base = "/api/v1/agreements/" + CASE;
        if (request.method().name().equals("PATCH")
                || request.path().equals(base + "/documents")
                        && request.method().name().equals("POST")) {
            request.bodyHandler(body -> {
                sent.add(request.headers().get("If-Match") + " " + request.getHeader("Content-Type") + " " + body);
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(
                                request.method().name().equals("PATCH")
                                        ? fixture("agreement")
                                        : "{\"id\":\"" + CARD + "\"}");
            });
            return;
        }
        if (request.path().equals(base + "/documents/" + PARTNER + "/content")) {
            request.response()
                    .putHeader("Content-Type", "application/pdf")
                    .putHeader("Content-Disposition", "attachment; filename=\"surat.pdf\"")
                    .end("the bytes");
            return;
        }
        answer(
                request,
                Map.of(
                        "/api/v1/agreements",
                        "agreements",
                        "/api/v1/agreements/figures",
                        "count",
                        "/api/v1/procedures",
                        "procedures",
                        base,
                        "agreement",
                        base + "/next",
                        "next",
                        base + "/documents",
                        "documents",
                        base + "/history",
                        "history",
                        "/api/v1/procedures/ID-TEST",
                        "procedure",
                        "/api/v1/deadlines",
                        "deadlines"));
    }

    private void kpi(HttpServerRequest request) {
        if (request.method().name().equals("POST")) {
            request.bodyHandler(body -> {
                sent.add(request.uri() + " " + body);
                request.response()
                        .setStatusCode(201)
                        .putHeader("Content-Type", "application/json")
                        .end("{\"id\":\"" + CARD + "\"}");
            });
            return;
        }
        answer(
                request,
                Map.of("/q/openapi", "openapi", "/api/v1/scorecards", "scorecards", "/api/v1/portfolio", "portfolio"));
    }

    private void answer(HttpServerRequest request, Map<String, String> fixtures) {
        asked.add(request.method() + " " + request.uri());
        if (request.path().startsWith("/api/")) {
            assertThat(request.getHeader("Authorization")).startsWith("Bearer ");
        }
        var name = fixtures.get(request.path());
        if (name == null) {
            request.response()
                    .setStatusCode(404)
                    .putHeader("Content-Type", "application/problem+json")
                    .end(
                            "{\"status\":404,\"title\":\"Tidak ditemukan\",\"detail\":\"Tidak ada.\",\"code\":\"not-found\"}");
        } else {
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("ETag", "\"7\"")
                    .end(fixture(name));
        }
    }

    private static String fixture(String name) {
        try (var in = PagesTest.class.getResourceAsStream("/fixtures/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/home, id",
        "/home, en",
        "/home, tr",
        "/partners, id",
        "/partners, en",
        "/partners, tr",
        "/partners/" + PARTNER + ", id",
        "/partners/" + PARTNER + ", en",
        "/partners/" + PARTNER + ", tr",
        "/agreements, id",
        "/agreements, en",
        "/agreements, tr",
        "/agreements/" + CASE + ", id",
        "/agreements/" + CASE + ", en",
        "/agreements/" + CASE + ", tr"
    })
    void every_page_is_there_in_every_language(String path, String language) {
        browser.post("/language", Map.of("language", language, "to", "/"));

        var page = browser.openAs("biro", path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"" + language + "\">", "</html>")
                .doesNotContain("NOT_FOUND", "{msg:", "style=\"", "onclick=")
                .containsOnlyOnce("<h1>");
    }

    @Test
    void a_case_says_where_it_stands_what_is_missing_and_who_provides_it() {
        var page = browser.openAs("biro", "/agreements/" + CASE).body();

        assertThat(page)
                .contains("<strong id=\"stage-label\">Penjajakan</strong>")
                .contains("Laporan penjajakan", "PP 28/2018 Pasal 28", "disediakan oleh Biro Kerja Sama Daerah")
                .contains("id=\"make-exploration-positive\"", "id=\"upload-form\"")
                .contains("Niyet Beyanı", "Pihak mitra");
    }

    @Test
    void a_refused_step_names_the_papers_and_keeps_what_was_typed() {
        browser.openAs("biro", "/agreements/" + CASE);

        var page = browser.post(
                "/agreements/" + CASE + "/moves",
                Map.of("move", "exploration-positive", "reason", "kami <siap>", "on", "2025-08-19", "tag", "\"7\""));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body())
                .contains(
                        "role=\"alert\"",
                        "id=\"refused-missing\"",
                        "Laporan penjajakan",
                        "kami &lt;siap&gt;",
                        "2025-08-19");
    }

    @Test
    void what_a_partners_own_side_is_asked_is_answered_with_its_step() {
        assertThat(browser.openAs("biro", "/agreements/" + CASE).body())
                .contains("Kriteria register", "Tidak terbatas pada satu bidang")
                .contains("name=\"answer.entry-criteria.several-fields\"");

        var page = browser.upload(
                "/agreements/" + CASE + "/tracks/" + TRACK + "/moves",
                Map.of("move", "register", "track", TRACK, "answer.entry-criteria.several-fields", "YES"),
                "",
                new byte[0]);

        assertThat(sent)
                .singleElement()
                .asString()
                .contains(
                        "\"move\":\"register\"",
                        "\"checklists\":{\"entry-criteria\":{\"several-fields\":{\"answer\":\"YES\"}}}");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("<option value=\"YES\" selected>");
    }

    @Test
    void a_page_costs_the_same_calls_however_much_it_shows() {
        browser.openAs("biro", "/home");
        asked.clear();

        browser.get("/agreements/" + CASE);

        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "GET /api/v1/agreements/" + CASE,
                        "GET /api/v1/agreements/" + CASE + "/next",
                        "GET /api/v1/agreements/" + CASE + "/documents",
                        "GET /api/v1/agreements/" + CASE + "/history",
                        "GET /api/v1/procedures/ID-TEST?version=1",
                        "GET /api/v1/procedures?side=partner",
                        "GET /api/v1/scorecards?agreement=" + CASE + "&limit=50");
    }

    @Test
    void what_was_filled_in_is_saved_for_the_state_that_was_seen() {
        browser.openAs("biro", "/agreements/" + CASE);

        var answer = browser.post(
                "/agreements/" + CASE + "/entries",
                Map.of(
                        "tag",
                        "\"7\"",
                        "field.validity",
                        "2026-01-31",
                        "answer.admissibility.diplomatic",
                        "YES",
                        "evidence.admissibility.diplomatic",
                        ""));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/agreements/" + CASE + "?done=saved");
        assertThat(sent)
                .singleElement()
                .asString()
                .startsWith("\"7\" application/merge-patch+json")
                .contains(
                        "\"fields\":{\"validity\":\"2026-01-31\"}",
                        "\"checklists\":{\"admissibility\":{\"diplomatic\":{\"answer\":\"YES\"}}}");
        assertThat(browser.follow(answer).body()).contains("role=\"status\"");
    }

    @Test
    void a_paper_reaches_the_service_with_what_is_said_of_it() {
        browser.openAs("biro", "/agreements/" + CASE);

        var answer = browser.upload(
                "/agreements/" + CASE + "/documents",
                Map.of(
                        "type",
                        "EXPLORATION_REPORT",
                        "number",
                        "1/2025 Şehir",
                        "issuer",
                        "",
                        "part.EXPLORATION_REPORT.aim",
                        "maksud",
                        "part.OTHER.x",
                        "y"),
                "laporan.pdf",
                "%PDF-1.7 content".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(sent)
                .singleElement()
                .asString()
                .contains(
                        "name=\"type\"",
                        "EXPLORATION_REPORT",
                        "1/2025 Şehir",
                        "name=\"part.aim\"",
                        "maksud",
                        "filename=\"laporan.pdf\"",
                        "%PDF-1.7 content")
                .doesNotContain("issuer", "part.OTHER");
    }

    @Test
    void a_paper_is_handed_on_to_the_browser_to_be_saved() {
        browser.openAs("biro", "/agreements/" + CASE);

        var file = browser.get("/agreements/" + CASE + "/documents/" + PARTNER);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("the bytes");
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.answer().headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .endsWith("sandbox");
        assertThat(browser.get("/agreements/" + CASE + "/documents/" + CARD).status())
                .isEqualTo(404);
    }

    @Test
    void a_page_that_is_not_there_or_not_yours_says_so_in_the_frame() {
        browser.openAs("biro", "/home");

        var unknown = browser.get("/agreements/0197a5c0-0000-7000-8000-00000000000f");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("Tidak ditemukan", "<main", "class=\"masthead\"");
        assertThat(browser.get("/nowhere").status()).isEqualTo(404);
        assertThat(browser.get("/nowhere").body()).contains("<main");
    }

    @Test
    void a_stopped_neighbour_takes_away_its_block_and_not_the_page() {
        browser.openAs("biro", "/home");
        kpi.close();

        var page = browser.get("/agreements/" + CASE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Bagian ini sedang tidak dapat dimuat: Kartu capaian");
    }

    @Test
    void without_its_own_service_a_page_says_that_it_is_down() {
        browser.openAs("biro", "/home");
        partners.close();

        var page = browser.get("/partners");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body()).contains("<main");
        assertThat(page.header("Retry-After")).isNotEmpty();
    }

    @Test
    void the_first_view_is_light() {
        var page = browser.get("/");
        var size = page.body().length();
        for (var asset : List.of("src=\"(/static/bundle/[^\"]+)\"", "href=\"(/static/bundle/[^\"]+)\"")) {
            var found = java.util.regex.Pattern.compile(asset).matcher(page.body());
            assertThat(found.find()).as(asset).isTrue();
            size += Integer.parseInt(browser.get(found.group(1), Map.of("Accept-Encoding", "identity"))
                            .answer()
                            .asByteArray()
                            .length
                    + "");
        }
        // Before compression: style sheet and script together; over the wire it is about a quarter of it.
        assertThat(size).isLessThan(400_000);
    }

    @Test
    void the_joined_document_says_what_it_lacks() {
        var document = browser.get("/openapi.json");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body())
                .contains(
                        "\"openapi\":\"3.1.0\"",
                        "x-unavailable",
                        "\"/api/v1/kpi-service/events\"",
                        "#/components/schemas/kpi.Goal");
        assertThat(browser.get("/docs").body()).contains("Referensi API", "href=\"/docs/goals#listGoals\"");
        assertThat(browser.get("/docs/goals").body())
                .contains("id=\"listGoals\"", "href=\"#kpi.Goal\"", "id=\"kpi.Goal\"");
        assertThat(browser.get("/docs/nothing-of-the-kind").status()).isEqualTo(404);
        assertThat(browser.get("/problems/unknown-collection").body()).contains("Alamat API tidak dikenal");
    }
}
