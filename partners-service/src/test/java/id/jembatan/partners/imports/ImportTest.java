package id.jembatan.partners.imports;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.post;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class ImportTest {

    @Inject
    CleanSlate slate;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    private static Response partners(String table) {
        return as("kepala")
                .contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/partners/imports");
    }

    private static Response send(String table, String query) {
        return as("kepala")
                .contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/partners/imports" + query);
    }

    private static Response tryOut(String table) {
        return send(table, "?dryRun=true");
    }

    @Test
    void the_first_users_partners_come_in_whole_and_a_second_time_change_nothing() {
        post("partners.csv", "partners")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(false))
                .body("rows", equalTo(44))
                .body("created", equalTo(44))
                .body("partners.rows", equalTo(42))
                .body("partners.created", equalTo(42))
                .body("missions.rows", equalTo(2))
                .body("missions.created", equalTo(2))
                // Two ministries whose names differ in one word: a person looks, and lets both stand.
                .body("errors.code", contains("likely-duplicate"))
                .body("errors.severity", contains("warning"));
        post("partners_domestic.csv", "partners").then().statusCode(200).body("partners.created", equalTo(9));
        var events = slate.ask("select count(*) from outbox_event");

        post("partners.csv", "partners")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(44))
                .body("created", equalTo(0))
                .body("changed", equalTo(0));
        post("partners_domestic.csv", "partners").then().statusCode(200).body("unchanged", equalTo(9));
        post("missions.csv", "missions")
                .then()
                .statusCode(200)
                .body("missions.created", equalTo(1))
                .body("missions.unchanged", equalTo(1));
        post("missions.csv", "missions").then().statusCode(200).body("missions.unchanged", equalTo(2));

        assertThat(slate.ask("select count(*) from partner")).containsExactly("51");
        assertThat(slate.ask("select code from mission order by code"))
                .containsExactly("kbri-ankara", "kbri-kuala-lumpur", "kjri-new-york");
        assertThat(slate.ask("select version from partner where version <> 0")).isEmpty();
        assertThat(slate.ask("select count(*) from outbox_event"))
                .containsExactly(String.valueOf(Long.parseLong(events.getFirst()) + 1));
    }

    @Test
    void every_row_keeps_its_source_and_how_certain_it_is() {
        slate.loadSampleData();

        as("biro")
                .get("/api/v1/partners?code=tr-ankara")
                .then()
                .body("items[0].partnerships[0].kind", equalTo("letter_of_intent"))
                .body("items[0].partnerships[0].since.year", equalTo(2025))
                .body("items[0].partnerships[0].since.month", nullValue())
                .body(
                        "items[0].certainty",
                        equalTo(
                                "meeting high; signed document: partner-side source only (Indonesian seeds do not mention it)"))
                .body(
                        "items[0].partnerships[0].source",
                        equalTo(
                                "seeds 000 and 001 (working group + exploring an MoU); Turkish side reports a signed"
                                        + " declaration of intent: https://sonsoz.com.tr/ankara-ile-cakarta-kardes-kent-oluyor"));
        as("biro").get("/api/v1/partners?code=tr-istac-a-s").then().body("items[0].kind", equalTo("institution"));
        as("biro")
                .get("/api/v1/missions?code=kjri-new-york")
                .then()
                .body("items[0].kind", equalTo("embassy"))
                .body("items[0].relation.kind", equalTo("facilitator"))
                .body("items[0].accreditations.country", contains("US"))
                .body("items[0].accreditations[0].from", nullValue())
                .body(
                        "items[0].certainty",
                        equalTo("high; consulate-general: suggest adding kind 'consulate'; coordinates approximate"));
    }

    @Test
    void a_dry_run_tells_everything_and_stores_nothing() {
        as("kepala")
                .contentType("text/csv")
                .body(CleanSlate.sample("partners.csv"))
                .post("/api/v1/partners/imports?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(44));

        assertThat(slate.ask("select code from partner")).isEmpty();
        assertThat(slate.ask("select code from mission")).isEmpty();
        assertThat(slate.ask("select key from imported_row")).isEmpty();
    }

    @Test
    void one_wrong_row_keeps_the_whole_file_out_where_all_or_nothing_is_asked_for() {
        var table = """
                name,kind,country_iso2,latitude,longitude,partnership_kind,since_year
                Ankara,city,TR,39.9334,32.8597,sister_city,2025
                London,city,UK,,,,
                Taipei,city,CN-TW,,,,
                Utopia,planet,TR,,,,
                Bursa,city,TR,91,0,,
                Izmir,city,TR,38.4,,,
                Konya,city,TR,"37,8,",32.4,,
                Adana,city,TR,,,blood_brother,
                Mersin,city,TR,,,sister_city,last year
                ,city,TR,,,,
                Київ,city,UA,,,,
                """;

        send(table, "?rows=all")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("import-refused"))
                .body("report.rows", equalTo(11))
                .body("report.refused", equalTo(10))
                .body("report.errors.row", contains(3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
                .body(
                        "report.errors.column",
                        contains(
                                "country_iso2",
                                "country_iso2",
                                "kind",
                                "latitude",
                                "longitude",
                                "latitude",
                                "partnership_kind",
                                "since_year",
                                "name",
                                "code"))
                .body(
                        "report.errors.code",
                        contains(
                                "no-country",
                                "part-of-a-country",
                                "no-kind",
                                "broken-rule",
                                "half-a-location",
                                "no-decimal",
                                "no-partnership-kind",
                                "no-date",
                                "empty-cell",
                                "no-code"))
                .body("report.errors[0].severity", equalTo("error"));
        tryOut(table).then().statusCode(200).body("created", equalTo(1)).body("refused", equalTo(10));

        assertThat(slate.ask("select code from partner")).isEmpty();
    }

    @Test
    void a_warning_lets_the_file_pass() {
        partners("name,kind,country_iso2\nAnkara,city,TUR\n")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("errors[0].code", equalTo("alpha3-read"))
                .body("errors[0].severity", equalTo("warning"))
                .body("errors[0].detail", equalTo("TUR was read as TR."));

        assertThat(slate.ask("select code from partner")).containsExactly("tr-ankara");
    }

    @Test
    void a_row_that_says_something_new_changes_only_that() {
        var before = "name,kind,country_iso2,latitude,longitude,partnership_kind,since_year,certainty\n";
        partners(before + "Ankara,city,TR,39.9334,32.8597,sister_city,,low\n")
                .then()
                .statusCode(200);
        var id = slate.ask("select id from partner").getFirst();
        as("biro")
                .contentType("application/json")
                .body("{\"name\": \"Greater Ankara\", \"reason\": \"new law\"}")
                .post("/api/v1/partners/" + id + "/names")
                .then()
                .statusCode(201);

        partners(before + "Ankara,city,TR,39.9334,32.8597,sister_city,1992-05,low\n")
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));

        as("biro")
                .get("/api/v1/partners/" + id)
                .then()
                .body("name", equalTo("Greater Ankara"))
                .body("code", equalTo("tr-ankara"))
                .body("partnerships[0].since.year", equalTo(1992))
                .body("partnerships[0].since.month", equalTo(5))
                .body("certainty", equalTo("low"));
    }

    @Test
    void a_file_that_repeats_itself_undoes_nobodys_work() {
        post("partners.csv", "partners").then().statusCode(200);
        var id = slate.ask("select id from partner where code = 'tr-ankara'").getFirst();
        var tag = as("biro").get("/api/v1/partners/" + id).header("ETag");
        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"certainty\": \"seen the paper\"}")
                .patch("/api/v1/partners/" + id)
                .then()
                .statusCode(200);

        post("partners.csv", "partners").then().statusCode(200).body("unchanged", equalTo(44));

        as("biro").get("/api/v1/partners/" + id).then().body("certainty", equalTo("seen the paper"));
    }

    @Test
    void an_empty_cell_says_nothing_of_what_people_wrote() {
        var id = register("""
                {"kind": "city", "name": "Ankara", "country": "TR", "localName": "Ankara BB", "certainty": "high"}""");

        partners("name,local_name,kind,country_iso2,certainty\nAnkara,,city,TR,\n")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1));

        as("biro")
                .get("/api/v1/partners/" + id)
                .then()
                .body("localName", equalTo("Ankara BB"))
                .body("certainty", equalTo("high"));
    }

    @Test
    void a_partner_with_two_relations_has_two_rows() {
        var table = """
                name,kind,country_iso2,partnership_kind,since_year
                Casablanca,city,MA,sister_city,1991
                Casablanca,city,MA,technical_cooperation,
                """;

        partners(table).then().statusCode(200).body("rows", equalTo(2));
        partners(table).then().statusCode(200).body("unchanged", equalTo(2));

        as("biro")
                .get("/api/v1/partners?code=ma-casablanca")
                .then()
                .body("items[0].partnerships.kind", contains("sister_city", "technical_cooperation"));
    }

    @Test
    void a_row_that_repeats_another_says_nothing_and_one_that_contradicts_it_is_refused() {
        partners("""
                name,kind,country_iso2,partnership_kind
                Casablanca,city,MA,sister_city
                Casablanca,city,MA,sister_city
                Casablanca,province,MA,technical_cooperation
                """)
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(1))
                .body("errors.code", contains("repeated-row", "contradicting-rows"))
                .body("errors.severity", contains("warning", "error"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,kind|missing-column",
                "name,kind,country_iso2,colour|unknown-column",
                "name,kind,country_iso2,name|repeated-column",
            })
    void a_header_that_cannot_be_understood_is_critical(String header, String code) {
        partners(header + "\nAnkara,city,TR,x\n")
                .then()
                .statusCode(422)
                .body("report.errors.code", hasItem(code))
                .body("report.errors[0].severity", equalTo("critical"))
                .body("report.errors[0].row", equalTo(1));
    }

    @Test
    void too_many_cells_and_control_characters_are_told() {
        partners("name,kind,country_iso2\nAnkara,city,TR,more\n\"Bur\u0000sa\",city,TR\n")
                .then()
                .statusCode(200)
                .body("refused", equalTo(2))
                .body("errors.code", hasItem("too-many-cells"))
                .body("errors.code", hasItem("control-character"));
    }

    @Test
    void a_mark_of_byte_order_and_windows_line_ends_do_not_matter() {
        partners("\uFEFFname,kind,country_iso2\r\nAnkara,city,TR\r\n\r\n")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
    }

    @Test
    void missions_come_with_their_accreditations() {
        var header = "code,name,kind,seat_country,accredited_to,accredited_from,accredited_until\n";
        var first = header + """
                kbri-baku,KBRI Baku,embassy,AZ,AZ,2020-01-01,
                kbri-baku,KBRI Baku,embassy,AZ,GE,,
                """;
        as("kepala")
                .contentType("text/csv")
                .body(first)
                .post("/api/v1/missions/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("changed", equalTo(1));
        as("kepala")
                .contentType("text/csv")
                .body(first)
                .post("/api/v1/missions/imports")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(2));

        as("kepala")
                .contentType("text/csv")
                .body(first.replace("2020-01-01,\n", "2020-01-01,2026-06-30\n"))
                .post("/api/v1/missions/imports")
                .then()
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1));

        as("biro")
                .get("/api/v1/missions?code=kbri-baku")
                .then()
                .body("items[0].accreditations.country", contains("AZ", "GE"))
                .body("items[0].accreditations[0].until", equalTo("2026-06-30"));
    }

    @Test
    void a_partner_entered_by_hand_is_not_entered_again() {
        register(aCityNamed("Ankara", "TR"));

        post("partners.csv", "partners")
                .then()
                .statusCode(200)
                .body("partners.created", equalTo(41))
                .body("partners.changed", equalTo(1));
    }
}
