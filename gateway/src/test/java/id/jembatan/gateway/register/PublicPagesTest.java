package id.jembatan.gateway.register;

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
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of the public register with the answers of services that stand in for the real ones; all of it is made up.
@QuarkusTest
@QuarkusTestResource(Floor.class)
@QuarkusTestResource(Neighbours.class)
class PublicPagesTest {

    private static final String CARD = "0197a5c0-0000-7000-8000-000000000003";

    private static final String PARTNER = """
            {"code": "tr-sample", "kind": "city", "name": "Sample City", "localName": "Örnek Şehir",
             "names": [{"name": "Kota Contoh", "language": "id"}], "country": "TR",
             "location": {"latitude": "39.9334", "longitude": "32.8597"},
             "relations": [{"kind": "sister_city", "label": "Kota kembar", "since": {"year": 1990}, "endedOn": null, "ended": false}],
             "publicSince": "2026-11-20T03:00:00Z", "later": "a field that nobody knows yet"}""";

    private static final String AGREEMENT = """
            {"reference": "A-2026-0001", "title": "Water for two towns", "kind": "sister_city", "kindLabel": "Kota kembar",
             "stage": "IN_FORCE", "stageLabel": "Berlaku", "ended": false,
             "partners": [{"code": "tr-sample", "name": "Sample City", "country": "TR"}, {"code": null, "name": "<b>A body</b>", "country": null}],
             "sectors": ["WAT-DRINK", "NEW-CODE"], "openedOn": {"year": 2025, "month": 8},
             "texts": [{"number": "A-2026-0001/KB/1", "kind": "KB", "kindLabel": "Kesepakatan bersama", "title": "Joint agreement",
                "standing": "IN_FORCE", "signedOn": {"year": 2026, "month": 3, "day": 4}, "inForceOn": null, "endsOn": null}],
             "publicSince": "2026-11-20T03:00:00Z"}""";

    private static final String RESULT = """
            {"id": "%s", "identifier": "XX-1-A", "title": "Less water lost", "description": "What two towns do together", "status": "2",
             "dates": [{"kind": "2", "day": "2025-08-20"}], "participants": ["An office"], "indicators": 1,
             "results": [{"code": "O02", "title": "People trained", "definition": null, "measure": "UNIT", "higherIsBetter": true,
                "baselines": [{"year": 2024, "value": "0", "comment": null}],
                "periods": [{"from": "2025-01-01", "until": "2025-12-31", "target": "40", "actual": "35", "comment": "two groups"},
                            {"from": "2026-01-01", "until": "2026-12-31", "target": "50", "actual": null, "comment": null}]}],
             "publicSince": "2026-11-20T03:00:00Z"}""".formatted(CARD);

    private static final String MAP = """
            {"type": "FeatureCollection", "withoutCoordinates": 1, "features": [{"type": "Feature", "id": "tr-sample",
              "geometry": {"type": "Point", "coordinates": [32.8597, 39.9334]},
              "properties": {"code": "tr-sample", "kind": "city", "name": "Sample City", "localName": null, "country": "TR", "relations": []}}]}""";

    @TestHTTPResource("/")
    URI gateway;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean empty;
    private Neighbour partners;
    private Neighbour agreements;
    private Neighbour kpi;

    @BeforeEach
    void open() {
        partners = Neighbour.at(
                "partners",
                request -> answer(
                        request,
                        Map.of(
                                "/api/v1/public/partners",
                                list(PARTNER),
                                "/api/v1/public/partners/tr-sample",
                                PARTNER,
                                "/api/v1/public/partners.geojson",
                                MAP,
                                "/api/v1/public/sectors",
                                "{\"items\": [{\"code\": \"WAT-DRINK\", \"name\": \"air minum\"}]}")));
        agreements = Neighbour.at(
                "agreements",
                request -> answer(
                        request,
                        Map.of(
                                "/api/v1/public/agreements",
                                list(AGREEMENT),
                                "/api/v1/public/agreements/A-2026-0001",
                                AGREEMENT)));
        kpi = Neighbour.at(
                "kpi",
                request -> answer(
                        request,
                        Map.of(
                                "/api/v1/public/scorecards",
                                list(RESULT),
                                "/api/v1/public/scorecards/" + CARD,
                                RESULT)));
    }

    @AfterEach
    void close() {
        partners.close();
        agreements.close();
        kpi.close();
    }

    private static String list(String item) {
        return "{\"items\": [" + item + "], \"next\": \"bmV4dA\", \"total\": 51}";
    }

    private void answer(HttpServerRequest request, Map<String, String> answers) {
        asked.add(request.uri() + " " + request.getHeader("Authorization") + " " + request.getHeader("Cookie") + " "
                + request.getHeader("Accept-Language"));
        var body = answers.get(request.path());
        if (empty && body != null) {
            body = request.path().endsWith("geojson")
                    ? "{\"features\": [], \"withoutCoordinates\": 0}"
                    : "{\"items\": [], \"total\": 0}";
        }
        request.response()
                .setStatusCode(body == null ? 404 : 200)
                .putHeader("Content-Type", body == null ? "application/problem+json" : "application/json")
                .end(
                        body == null
                                ? "{\"status\":404,\"title\":\"Tidak ditemukan\",\"detail\":\"Tidak ada.\",\"code\":\"not-found\"}"
                                : body);
    }

    private Browser.Page get(String path) {
        return new Browser(gateway).get(path, Map.of("Accept-Language", "id"));
    }

    @ParameterizedTest
    @CsvSource({
        "/public, Less water lost",
        "/public?q=water, Sample City",
        "/public/partners, Sample City",
        "/public/partners/tr-sample, Örnek Şehir",
        "/public/agreements, Water for two towns",
        "/public/agreements/A-2026-0001, Joint agreement",
        "/public/results, Less water lost",
        "/public/results/" + CARD + ", two groups",
        "/public/data, GeoJSON",
    })
    void everybody_reads_every_page_in_three_languages_and_may_keep_it(String path, String text) {
        for (var language : List.of("id", "en", "tr")) {
            var page = get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);

            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body())
                    .contains(text, "<html lang=\"" + language + "\"")
                    .doesNotContain("<b>A body</b>");
            assertThat(page.header("Cache-Control")).startsWith("public");
            assertThat(page.header("ETag")).startsWith("\"");
            assertThat(page.header("Last-Modified")).endsWith("GMT");
            assertThat(page.header("Set-Cookie")).isEmpty();
            assertThat(page.body()).doesNotContain("NOT_FOUND").doesNotContain("style=\"");
        }
        assertThat(asked).allSatisfy(each -> assertThat(each).contains(" null null "));
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        var first = get("/public/partners");

        var again = new Browser(gateway)
                .get("/public/partners", Map.of("Accept-Language", "id", "If-None-Match", first.header("ETag")));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void no_cookie_of_anybody_changes_a_page() {
        var plain = get("/public/partners");

        var remembered = new Browser(gateway)
                .get("/public/partners", Map.of("Accept-Language", "id", "Cookie", "language=tr; q_session=nonsense"));

        assertThat(remembered.body()).isEqualTo(plain.body());
    }

    @Test
    void a_chosen_language_goes_along_with_every_link() {
        var page = get("/public/partners?q=sample&lang=en");

        assertThat(page.body())
                .contains("href=\"/public/partners/tr-sample?lang=en\"")
                .contains("href=\"/public/partners?q=sample&amp;lang=tr\"")
                .contains("name=\"lang\" value=\"en\"")
                .contains("after=bmV4dA&amp;lang=en")
                .contains("/api/v1/public/partners.csv?q=sample");
        assertThat(asked)
                .anySatisfy(each ->
                        assertThat(each).startsWith("/api/v1/public/partners?").endsWith(" en"));
    }

    @Test
    void a_partner_is_linked_only_where_it_is_public_itself() {
        var page = get("/public/agreements/A-2026-0001");

        assertThat(page.body())
                .contains("<a href=\"/public/partners/tr-sample\">Sample City</a>")
                .contains("air minum; NEW-CODE")
                .contains("4 Maret 2026")
                .contains("&lt;b&gt;A body&lt;/b&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public", "/public/partners", "/public/agreements", "/public/results"})
    void an_empty_register_says_why(String path) {
        empty = true;

        var page = get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("dinyatakan terbuka", "class=\"empty\"");
    }

    @Test
    void what_is_not_public_is_not_found() {
        assertThat(get("/public/partners/zz-nowhere").status()).isEqualTo(404);
        assertThat(get("/public/agreements/A-0").status()).isEqualTo(404);
        assertThat(get("/public/results/0197a5c0-0000-7000-8000-00000000dead").status())
                .isEqualTo(404);
    }

    @Test
    void a_stopped_service_takes_its_block_away_and_not_the_page() {
        kpi.close();

        var page = get("/public");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Data hasil sedang tidak dapat dimuat", "Water for two towns");
        kpi = Neighbour.at(
                "kpi", request -> request.response().setStatusCode(404).end());
    }

    @Test
    void the_catalogue_names_every_file_that_is_there() {
        var catalogue = get("/public/catalog.jsonld?lang=en");

        assertThat(catalogue.header("Content-Type")).startsWith("application/ld+json");
        assertThat(catalogue.body())
                .contains("dcat:Catalog", "/api/v1/public/partners.geojson", "/api/v1/public/iati/activities.xml")
                .contains("\"@language\" : \"en\"");
    }
}
