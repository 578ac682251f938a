package id.jembatan.gateway.partner;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages on partners with a service that stands in for the real one; the suite walks through the real one.
@QuarkusTest
@QuarkusTestResource(Floor.class)
@QuarkusTestResource(Neighbours.class)
class PartnerAreaTest {

    private static final String PARTNER = "0197a5c0-0000-7000-8000-000000000002";
    private static final String TIE = "0197a5c0-0000-7000-8000-000000000004";
    private static final String OTHER = "0197a5c0-0000-7000-8000-000000000012";
    private static final String MISSION = "0197a5c0-0000-7000-8000-000000000013";
    private static final String CONTACT = "0197a5c0-0000-7000-8000-000000000023";

    private static final String NOTHING = "{\"items\":[],\"next\":null,\"total\":0}";
    private static final String SAVED = "{\"id\":\"" + OTHER + "\"}";

    private static final String DUPLICATE = """
            {"status": 409, "code": "possible-duplicate", "title": "Mungkin sudah terdaftar", "detail": "Satu catatan mirip.",
             "candidates": [{"id": "%s", "code": "tr-ankara", "kind": "city", "name": "Ankara", "country": "TR",
               "why": ["same-place"], "likeness": "0.9"}]}""".formatted(PARTNER);

    @TestHTTPResource("/")
    URI gateway;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, String> refusals = new HashMap<>();
    private Neighbour partners;
    private Neighbour agreements;
    private Neighbour kpi;
    private Browser browser;

    @BeforeEach
    void open() {
        answers.put("/partners", fixture("partners"));
        answers.put("/partners/" + PARTNER, fixture("partner"));
        answers.put("/partners/" + OTHER, fixture("partner").replace(PARTNER, OTHER));
        answers.put("/partners/" + PARTNER + "/ties", fixture("partner-ties"));
        answers.put("/partners/" + PARTNER + "/briefing", fixture("briefing"));
        answers.put("/partners/" + PARTNER + "/timeline", """
                {"items": [
                  {"kind": "activity", "id": "%1$s", "on": {"year": 2025, "month": 8}, "title": "Kunjungan <kerja>",
                   "code": "visit", "recordKind": "engagements", "record": "%1$s"},
                  {"kind": "anniversary", "id": "%1$s", "on": {"year": 2024}, "title": "Kota kembar", "code": "10"}],
                 "next": "abc"}""".formatted(OTHER));
        answers.put("/partners/" + PARTNER + "/stages", NOTHING);
        answers.put("/partners/" + PARTNER + "/merges", NOTHING);
        answers.put("/partners/identifier-schemes", "{\"items\":[{\"code\":\"wikidata\",\"name\":\"Wikidata\"}]}");
        answers.put("/partners/duplicates", """
                {"items": [{"partner": {"id": "%s", "code": "tr-ankara", "name": "Ankara"}, "name": "Ankara",
                  "like": {"id": "%s", "code": "tr-ankra", "kind": "city", "name": "Ankra", "country": "TR",
                    "why": ["similar-name"], "likeness": "0.5"}}], "next": null}""".formatted(PARTNER, OTHER));
        answers.put("/partnership-kinds", fixture("partnership-kinds"));
        answers.put("/partnership-stages", fixture("partnership-stages"));
        answers.put("/ending-reasons", "{\"items\":[{\"code\":\"term_over\",\"name\":\"Jangka waktu habis\"}]}");
        answers.put("/partnerships", "{\"items\":[" + fixture("partnership") + "],\"next\":null,\"total\":1}");
        answers.put("/partnerships/counts", """
                {"by": "dormancy", "name": "n", "definition": "d", "asOf": "2026-11-22", "total": 1, "ended": 0,
                 "items": [{"code": "quiet", "name": "Mulai sepi", "count": 1}]}""");
        answers.put("/partnerships/anniversaries", """
                {"items": [{"partnershipId": "%s", "partner": {"id": "%s", "code": "tr-ankara", "name": "Ankara",
                  "country": "TR"}, "kind": "letter_of_intent", "since": {"year": 2025, "month": 8},
                  "on": {"year": 2027, "month": 8}, "years": 2, "round": false}], "next": null}""".formatted(TIE, PARTNER));
        answers.put("/partnerships/" + TIE, fixture("partnership"));
        answers.put("/partnerships/" + TIE + "/statements", NOTHING);
        answers.put("/partnerships/" + TIE + "/leadership-changes", NOTHING);
        var contact = """
                {"id": "%s", "name": {"display": "Ayşe Öğretmenoğlu"}, "role": "Direktur", "partnerId": "%s",
                 "languages": ["tr"], "mails": ["ayse@example.org"], "consent": {"basis": "public_task"},
                 "retentionClass": "official_role", "audience": "missions", "confidential": true, "keeper": "bureau",
                 "actions": ["update", "erase"]}""".formatted(CONTACT, PARTNER);
        answers.put("/contacts", "{\"items\":[" + contact + "],\"next\":null,\"total\":1}");
        answers.put("/contacts/" + CONTACT, contact);
        answers.put("/contacts/" + CONTACT + "/holders", NOTHING);
        answers.put("/contacts/personal-data", """
                {"fields": [], "bases": [{"code": "public_task", "name": "Tugas publik"}],
                 "retentionClasses": [{"code": "official_role", "name": "Jabatan resmi"}]}""");
        var mission = """
                {"id": "%s", "code": "kbri-ankara", "kind": "embassy", "name": "KBRI Ankara", "seat": {"country": "TR"},
                 "accreditations": [{"id": "%s", "country": "TR", "from": "2020-01-01"}], "accreditationUnknown": false,
                 "actions": ["update", "accredit"]}""".formatted(MISSION, OTHER);
        answers.put("/missions", "{\"items\":[" + mission + "],\"next\":null,\"total\":1}");
        answers.put("/missions/" + MISSION, mission);
        browser = new Browser(gateway);
        partners = Neighbour.at("partners", this::partners);
        agreements = Neighbour.at("agreements", request -> end(request, 200, NOTHING));
        kpi = Neighbour.at("kpi", request -> end(request, 200, NOTHING));
    }

    @AfterEach
    void close() {
        partners.close();
        agreements.close();
        kpi.close();
    }

    private void partners(HttpServerRequest request) {
        asked.add(request.method() + " " + request.uri());
        var path = request.path().replaceFirst("^/api/v1", "");
        if (request.method().name().equals("GET")) {
            end(request, answers.containsKey(path) ? 200 : 404, answers.getOrDefault(path, "{\"status\":404}"));
        } else {
            request.bodyHandler(body -> {
                sent.add(request.method() + " " + request.uri() + " " + request.getHeader("If-Match") + " " + body);
                end(request, refusals.containsKey(path) ? 409 : 201, refusals.getOrDefault(path, SAVED));
            });
        }
    }

    private static void end(HttpServerRequest request, int status, String body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json")
                .putHeader("ETag", "\"7\"")
                .end(body);
    }

    private static String fixture(String name) {
        try (var in = PartnerAreaTest.class.getResourceAsStream("/fixtures/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"id", "en", "tr"})
    void every_page_of_the_area_is_there_in_every_language(String language) {
        browser.openAs("kepala", "/partners");
        browser.post("/language", Map.of("language", language, "to", "/"));

        for (var path : List.of(
                "/partners",
                "/partners/new",
                "/partners/duplicates",
                "/partners/" + PARTNER,
                "/partners/" + PARTNER + "/timeline",
                "/partners/" + PARTNER + "/people",
                "/partners/" + PARTNER + "/record",
                "/partners/" + PARTNER + "/briefing",
                "/partners/" + PARTNER + "/edit",
                "/partners/" + PARTNER + "/merge?into=" + OTHER,
                "/partnerships",
                "/partnerships/anniversaries",
                "/partnerships/new?partner=" + PARTNER,
                "/partnerships/" + TIE,
                "/partnerships/" + TIE + "/edit",
                "/contacts",
                "/contacts/new",
                "/contacts/" + CONTACT,
                "/contacts/" + CONTACT + "/edit",
                "/missions",
                "/missions/new",
                "/missions/" + MISSION,
                "/missions/" + MISSION + "/edit")) {
            var page = browser.get(path);

            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body())
                    .as(path)
                    .contains("<html lang=\"" + language + "\">", "</html>")
                    .doesNotContain("NOT_FOUND", "{partner:", "{msg:", "style=\"", "onclick=")
                    .containsOnlyOnce("<h1>");
        }
    }

    @Test
    void a_partner_shows_its_ties_why_they_are_quiet_and_what_is_told_differently() {
        var page = browser.openAs("biro", "/partners/" + PARTNER).body();

        assertThat(page)
                .contains("Mulai sepi", "Pertemuan &lt;teknis&gt;", "460 hari", "setelah 12 bulan")
                .contains("Ada 1 hal yang dinyatakan berbeda", "Kirim rancangan", "Lewat tenggat")
                .contains("/partners/" + PARTNER + "/briefing.pdf", "/downloads/engagements.ics?partner=" + PARTNER);
    }

    @Test
    void what_looks_like_a_record_on_file_is_shown_before_it_is_entered_twice() {
        browser.openAs("biro", "/partners/new");
        refusals.put("/partners", DUPLICATE);
        var typed = Map.of("name", "Ankara <yeni>", "kind", "city", "country", "TR", "location.latitude", "39.9");

        var refused = browser.post("/partners/new", typed);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains("role=\"alert\"", "id=\"candidates\"", "/partners/" + PARTNER, "tempat yang sama")
                .contains("Ankara &lt;yeni&gt;", "name=\"confirm\"");
        assertThat(sent.getLast())
                .startsWith("POST /api/v1/partners?confirm=false")
                .contains("\"name\":\"Ankara <yeni>\"", "\"latitude\":\"39.9\"")
                .doesNotContain("source", "parent");

        refusals.clear();
        var confirmed = new HashMap<>(typed);
        confirmed.put("confirm", "true");
        answers.put("/partners/" + OTHER, fixture("partner"));
        sent.clear();
        browser.post("/partners/new", confirmed);
        assertThat(sent.getLast()).startsWith("POST /api/v1/partners?confirm=true");
    }

    @Test
    void a_correction_is_sent_for_the_state_that_was_seen() {
        browser.openAs("biro", "/partners/" + PARTNER + "/edit");

        browser.post(
                "/partners/" + PARTNER + "/edit",
                Map.of(
                        "tag",
                        "\"7\"",
                        "kind",
                        "province",
                        "parent",
                        "",
                        "location.latitude",
                        "",
                        "location.longitude",
                        "",
                        "source",
                        "surat",
                        "certainty",
                        ""));

        assertThat(sent)
                .singleElement()
                .asString()
                .startsWith("PATCH /api/v1/partners/" + PARTNER + "?confirm=false \"7\" ")
                .contains("\"kind\":\"province\"", "\"parent\":null", "\"location\":null", "\"source\":\"surat\"");
    }

    @Test
    void a_difference_is_settled_with_a_note_and_the_word_that_counts() {
        browser.openAs("biro", "/partnerships/" + TIE);

        var answer = browser.post(
                "/partnerships/" + TIE + "/resolutions",
                Map.of("fact", "scope", "about", "", "counts", OTHER, "note", "naskah yang ditandatangani"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(sent)
                .singleElement()
                .asString()
                .contains(
                        "\"fact\":\"scope\"", "\"counts\":\"" + OTHER + "\"", "\"note\":\"naskah yang ditandatangani\"")
                .doesNotContain("about");
        assertThat(browser.follow(answer).body()).contains("Perbedaan telah diselesaikan.");
    }

    @Test
    void a_refused_word_keeps_what_was_typed_and_opens_its_form() {
        browser.openAs("biro", "/partnerships/" + TIE);
        refusals.put("/partnerships/" + TIE + "/statements", """
                {"status": 409, "code": "x", "title": "Tidak dapat", "detail": "d",
                 "errors": [{"pointer": "/on", "code": "y", "detail": "Tanggal tidak ada"}]}""");

        var page = browser.post(
                "/partnerships/" + TIE + "/statements",
                Map.of("fact", "date", "side", "OURS", "value", "19 <Agustus>", "on", "2025-02-31"));

        assertThat(page.body())
                .contains(
                        "19 &lt;Agustus&gt;",
                        "Tanggal tidak ada",
                        "2025-02-31",
                        "<details class=\"more no-print\" id=\"state\" open");
        assertThat(sent.getLast()).contains("\"on\":{\"year\":2025,\"month\":2,\"day\":31}");
    }

    @Test
    void two_records_are_merged_or_said_to_be_two() {
        browser.openAs("kepala", "/partners/duplicates");

        browser.post("/partners/" + PARTNER + "/merge", Map.of("into", OTHER, "reason", "satu lembaga"));
        browser.post("/partners/" + PARTNER + "/namesakes", Map.of("other", OTHER));

        assertThat(sent.getFirst())
                .startsWith("POST /api/v1/partners/" + PARTNER + "/merges")
                .contains("\"into\":\"" + OTHER + "\"", "satu lembaga");
        assertThat(sent.getLast()).startsWith("POST /api/v1/partners/" + PARTNER + "/namesakes");
    }

    @Test
    void a_briefing_goes_on_paper_with_all_its_letters() throws IOException {
        browser.openAs("biro", "/partners/" + PARTNER + "/briefing");

        var file = browser.get("/partners/" + PARTNER + "/briefing.pdf");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).contains("briefing-tr-ankara-2026-11-22.pdf");
        try (var pdf = Loader.loadPDF(file.answer().asByteArray())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Ankara", "Ayşe Öğretmenoğlu-Büyükşehirlioğlu", "Pertemuan <teknis>", "Kirim rancangan")
                    .contains("beş alan", "bersifat terbatas");
        }
    }

    @Test
    void a_page_costs_the_same_calls_however_much_it_shows() {
        browser.openAs("biro", "/partners");
        asked.clear();

        browser.get("/partners/" + PARTNER);

        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "GET /api/v1/partners/" + PARTNER,
                        "GET /api/v1/partners/" + PARTNER + "/ties",
                        "GET /api/v1/partnership-kinds",
                        "GET /api/v1/partnership-stages");
    }

    @Test
    void what_a_role_may_not_do_is_not_offered() {
        var page = browser.openAs("auditor", "/partners").body();

        assertThat(page)
                .doesNotContain("id=\"new-partner\"", "/partners/duplicates")
                .contains("/missions");
    }
}
