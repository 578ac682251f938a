package id.jembatan.agreements.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.jembatan.agreements.agreement.Neighbours;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Parts;
import id.jembatan.platform.test.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class AgreementExportTest {

    private static final String API = "/api/v1/agreements";

    @Inject
    Neighbours neighbours;

    @Inject
    MeterRegistry meters;

    private double statements() {
        return meters.counter("jembatan.sql.statements").count();
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).header("Accept-Language", "en");
    }

    private String opened(String partner, String title, String more) {
        return as("kepala")
                .contentType("application/json")
                .body("""
                        {"kind": "sister_city", "title": "%s", "origin": "own_region", "goals": "-2+3",
                         "partners": [{"code": "%s"}], "sectors": ["WAT-DRINK", "TOU"]%s}""".formatted(title, partner, more))
                .post(API + "?confirm=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    @Test
    void the_table_holds_what_the_list_shows_and_nothing_that_runs() {
        var partner = neighbours.aPartnerIn("JP");
        opened(partner.code(), "=HYPERLINK(1)", "");
        opened(partner.code(), "Plain", ", \"mode\": \"RETROACTIVE\", \"openedOn\": {\"year\": 2020, \"month\": 5}");

        var csv = as("biro")
                .get("/api/v1/agreements.csv?partner=" + partner.code())
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .extract()
                .asString();
        List<String> listed = as("biro")
                .get(API + "?partner=" + partner.code())
                .then()
                .extract()
                .path("items.reference");

        var rows = rows(csv);
        assertThat(rows).extracting(it -> it.getField("reference")).isEqualTo(listed);
        assertThat(rows).extracting(it -> it.getField("title")).containsExactly("Plain", "'=HYPERLINK(1)");
        assertThat(rows.getFirst().getField("goals")).isEqualTo("'-2+3");
        assertThat(rows.getFirst().getField("opened_on")).isEqualTo("2020-05");
        assertThat(rows.getFirst().getField("sectors")).isEqualTo("WAT-DRINK;TOU");
        assertThat(rows.getFirst().getField("partners")).isEqualTo(partner.name());
        assertThat(rows.getFirst().getField("countries")).isEqualTo("JP");
        var sheet = Parts.of(as("auditor")
                        .get("/api/v1/agreements.xlsx?partner=" + partner.code())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("=HYPERLINK(1)</t>").doesNotContain("<f>");
    }

    @Test
    void the_calendar_holds_time_limits_and_ends() {
        var partner = neighbours.aPartnerIn("JP");
        var id = opened(partner.code(), "With an end", "");
        var tag = as("biro").get(API + "/" + id).header("ETag");
        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"fields\": {\"endDate\": \"2031-04-30\"}}")
                .patch(API + "/" + id)
                .then()
                .statusCode(200);

        var file = as("biro")
                .get("/api/v1/agreements.ics?partner=" + partner.code())
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/calendar"))
                .extract()
                .asString();

        assertThat(file)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20310430\r\n", "SUMMARY:Ends: ")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(as("biro")
                        .get("/api/v1/agreements.csv?endsFrom=2031-04-30&endsUntil=2031-04-30&partner="
                                + partner.code())
                        .asString())
                .contains("With an end");
        assertThat(rows(as("biro")
                        .get("/api/v1/agreements.csv?endsUntil=2031-04-29&partner=" + partner.code())
                        .asString()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "ics"})
    void who_may_not_export_does_not_and_bad_filters_are_refused_before_a_byte_is_sent(String form) {
        for (var user : List.of("kbri-ankara", "ankara", "kemlu", "dinas-sda", "admin")) {
            as(user).get("/api/v1/agreements." + form).then().statusCode(403);
        }
        given().get("/api/v1/agreements." + form).then().statusCode(401);
        as("biro")
                .get("/api/v1/agreements." + form + "?from=2025-02-02&until=2025-02-01")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("range-reversed"));
        as("biro").get("/api/v1/agreements." + form + "?nonsense=1").then().statusCode(400);
    }

    @Test
    void a_table_is_one_query_however_long_it_is() {
        var partner = neighbours.aPartnerIn("KR");
        for (var i = 0; i < 5; i++) {
            opened(partner.code(), "Case " + i, "");
        }
        as("biro").get("/api/v1/agreements.csv?partner=" + partner.code());
        var before = statements();

        as("biro")
                .get("/api/v1/agreements.csv?partner=" + partner.code())
                .then()
                .statusCode(200);

        assertThat(statements() - before).isEqualTo(2); // the rows, and that the transaction only reads
    }
}
