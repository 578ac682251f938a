package id.jembatan.partners.export;

import static id.jembatan.partners.CleanSlate.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Parts;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exports by the door: who gets which rows, and what happens when something breaks on the way.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ExportTest {

    @Inject
    CleanSlate slate;

    @BeforeEach
    void load() {
        slate.wipe();
        slate.loadSampleData();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/partners.csv, text/csv",
        "/api/v1/partners.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    })
    void a_file_has_a_name_and_a_type(String path, String type) {
        var file = as("biro").get(path);

        file.then().statusCode(200).header("Cache-Control", "private, no-cache");
        assertThat(file.contentType()).startsWith(type);
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + path.substring(path.lastIndexOf('/') + 1) + "\"");
    }

    @Test
    void the_suffix_and_the_accept_header_give_the_same() {
        var bySuffix = as("biro").get("/api/v1/partners.csv?country=KR&sort=-name");
        var byAccept = as("biro").accept("text/csv").get("/api/v1/partners?country=KR&sort=-name");

        assertThat(byAccept.asString()).isEqualTo(bySuffix.asString());
        assertThat(bySuffix.asString().lines().toList())
                .hasSize(6)
                .first()
                .asString()
                .startsWith("code,name,local_name,kind,country_iso2");
        as("biro")
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/api/v1/partners?country=KR")
                .then()
                .statusCode(200);
        as("biro").get("/api/v1/partners").then().contentType("application/json");
    }

    @Test
    void a_workbook_holds_the_rows_of_the_list_for_this_caller() {
        assertThat(sheetOf("biro", "")).contains("tr-ankara", "kr-seoul");
        assertThat(sheetOf("biro", "?country=TR")).contains("tr-ankara").doesNotContain("kr-seoul");
    }

    @Test
    void relations_go_out_in_the_columns_in_which_they_come_in() {
        var table = as("biro").get("/api/v1/partnerships.csv?country=KR");
        table.then().statusCode(200);

        assertThat(table.asString().lines().findFirst())
                .hasValue("partner_code,partner_name,country_iso2,kind,since,source,certainty");
        assertThat(table.asString())
                .contains("kr-seoul,Seoul,KR,sister_city,1984")
                .doesNotContain("tr-ankara");
        as("kepala")
                .contentType("text/csv")
                .body(table.asByteArray())
                .post("/api/v1/partnerships/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("changed", equalTo(0))
                .body("refused", equalTo(0));
        as("biro").get("/api/v1/partnerships.xlsx?country=KR").then().statusCode(200);
        as("ankara").get("/api/v1/partnerships.csv").then().statusCode(403);
    }

    @Test
    void whoever_may_not_export_gets_no_file_in_any_form() {
        as("ankara").get("/api/v1/partners.csv").then().statusCode(403).body("code", equalTo("forbidden"));
        as("ankara").get("/api/v1/partners.xlsx").then().statusCode(403);
        as("ankara").accept("text/csv").get("/api/v1/partners").then().statusCode(403);
        as("biro").get("/api/v1/partners.csv?colour=red").then().statusCode(400);
        as("biro").get("/api/v1/partners.csv?kind=planet").then().statusCode(400);
    }

    @Test
    void any_number_of_rows_goes_out_in_little_memory() throws Exception {
        slate.run("""
                insert into partner (id, version, code, kind, name, country)
                select gen_random_uuid(), 0, 'xx-' || i, 'city', repeat('x', 180) || i, 'TR'
                from generate_series(1, 150000) i""");

        for (var form : new String[] {"csv", "xlsx", "geojson"}) {
            var most = new long[1];
            var before = used();
            try (var body = stream("/api/v1/partners." + form).body()) {
                var buffer = new byte[1 << 20];
                for (var i = 0; body.readNBytes(buffer, 0, buffer.length) > 0; i++) {
                    most[0] = Math.max(most[0], i % 16 == 8 ? used() : 0);
                }
            }
            assertThat(most[0] - before).as(form).isLessThan(64L << 20);
        }
        waitUntilIdle();
    }

    @Test
    void when_the_client_is_gone_the_query_ends() throws Exception {
        slate.run("""
                insert into partner (id, version, code, kind, name, country)
                select gen_random_uuid(), 0, 'xx-' || i, 'city', repeat('x', 180) || i, 'TR'
                from generate_series(1, 100000) i""");

        try (var client = new Socket("localhost", RestAssured.port)) {
            client.getOutputStream()
                    .write(("GET /api/v1/partners.csv HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + Tokens.of("biro") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(client.getInputStream().read(new byte[4096])).isPositive();
            assertThat(busy()).isNotEmpty();
            client.setSoLinger(true, 0);
        }

        waitUntilIdle();
    }

    @Test
    void an_answer_that_breaks_off_does_not_look_whole() {
        slate.run("""
                insert into partner (id, version, code, kind, name, country, since_key)
                select gen_random_uuid(), 0, 'xx-' || i, 'city', repeat('x', 180) || i, 'TR', i
                from generate_series(1, 20000) i""");
        slate.run("insert into partnership (id, partner_id, kind, since_year, since_day) "
                + "select gen_random_uuid(), id, 'sister_city', 1990, 5 from partner where since_key = 19000");

        assertThatThrownBy(() -> {
                    try (var body = stream("/api/v1/partners.csv?sort=since").body()) {
                        body.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class);
        as("biro").get("/api/v1/partners.csv?country=KR").then().statusCode(200);
    }

    private static java.net.http.HttpResponse<java.io.InputStream> stream(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Tokens.of("biro"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void waitUntilIdle() throws InterruptedException {
        var patience = Instant.now().plus(Duration.ofSeconds(20));
        while (!busy().isEmpty() && Instant.now().isBefore(patience)) {
            Thread.sleep(50);
        }
        assertThat(busy()).isEmpty();
    }

    private List<String> busy() {
        return slate.ask("select pid from pg_stat_activity where datname = current_database()"
                + " and state <> 'idle' and pid <> pg_backend_pid()");
    }

    private static String sheetOf(String user, String query) {
        var file = as(user).get("/api/v1/partners.xlsx" + query).asByteArray();
        return Parts.of(file).getOrDefault("xl/worksheets/sheet1.xml", "");
    }
}
