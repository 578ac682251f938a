package id.jembatan.gateway.download;

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
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
@QuarkusTestResource(Neighbours.class)
class DownloadsTest {

    @TestHTTPResource("/")
    URI gateway;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private Neighbour partners;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(gateway);
        partners = Neighbour.at("partners", this::answer);
    }

    @AfterEach
    void close() {
        partners.close();
    }

    private void answer(HttpServerRequest request) {
        asked.add(request.method() + " " + request.uri() + " " + request.getHeader("Accept-Language"));
        assertThat(request.getHeader("Authorization")).startsWith("Bearer ");
        assertThat(request.getHeader("Cookie")).isNull();
        if (request.uri().contains("refused")) {
            request.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "application/problem+json")
                    .end(
                            "{\"status\":403,\"title\":\"Tidak berhak\",\"detail\":\"Peran Anda.\",\"code\":\"forbidden\"}");
        } else {
            request.response()
                    .putHeader("Content-Type", "text/csv")
                    .putHeader("Content-Disposition", "attachment; filename=\"partners.csv\"")
                    .putHeader("Set-Cookie", "planted=1")
                    .end("code;name\r\n");
        }
    }

    @Test
    void a_table_of_a_service_is_saved_with_the_session() {
        browser.openAs("biro", "/downloads/partners.csv?country=TR&q=%C5%9Fehir");

        var file = browser.get("/downloads/partners.csv?country=TR&q=%C5%9Fehir");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("code;name\r\n");
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"partners.csv\"");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.answer().headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .endsWith("sandbox");
        assertThat(file.answer().cookies()).doesNotContainKey("planted");
        assertThat(asked.getLast()).startsWith("GET /api/v1/partners.csv?country=TR&q=%C5%9Fehir id");
    }

    @Test
    void a_file_below_a_record_is_found_too() {
        browser.openAs("biro", "/downloads/contacts/0197a5c0-0000-7000-8000-000000000002.vcf");

        assertThat(asked.getLast()).startsWith("GET /api/v1/contacts/0197a5c0-0000-7000-8000-000000000002.vcf");
    }

    @Test
    void a_refusal_of_the_service_is_shown_as_a_page() {
        var page = browser.openAs("biro", "/downloads/partners.csv?q=refused");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("<main", "Tidak berhak", "Peran Anda.");
    }

    @Test
    void a_stopped_service_is_said_to_be_down() {
        browser.openAs("biro", "/downloads/partners.csv");
        partners.close();

        var page = browser.get("/downloads/partners.csv");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/downloads/partners",
                "/downloads/partners.json",
                "/downloads/nothing.csv",
                "/downloads/audit.csv",
                "/downloads/partners/.csv",
                "/downloads/partners/a.b.csv"
            })
    void only_files_of_known_collections_are_handed_on(String path) {
        browser.openAs("biro", "/downloads/partners.csv");
        asked.clear();

        assertThat(browser.get(path).status()).isEqualTo(404);
        assertThat(asked).isEmpty();
    }

    @Test
    void nobody_saves_anything_without_a_session() {
        assertThat(browser.get("/downloads/partners.csv").status()).isEqualTo(302);
        assertThat(asked).isEmpty();
    }
}
